import { visitorCtx } from '@/app/_door/visitor-ctx';
import { checkHealth } from '@/lib/platform/health';

export async function GET(): Promise<Response> {
  const health = await checkHealth(await visitorCtx());
  return Response.json(health, {
    status: health.status === 'down' ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  });
}
