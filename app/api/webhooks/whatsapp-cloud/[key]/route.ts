import { answerCloudChallenge } from '@/lib/channels';
import { respond } from '@/lib/platform/http/respond';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { webhookRoute } from '../../webhook-route';

export const POST = webhookRoute('whatsapp-cloud');

/** Meta asks once whether the address is ours. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const requestId = newId('req');
  const actor = { kind: 'webhook', source: 'whatsapp-cloud' } as const;
  return respond({ requestId, language: 'en' }, async () => {
    const { key } = await params;
    const asked = new URL(request.url).searchParams;
    const answer = await answerCloudChallenge({ actor, requestId, clock: systemClock }, { key, asked });
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
    return new Response(answer, { status: answer === null ? 403 : 200, headers });
  });
}
