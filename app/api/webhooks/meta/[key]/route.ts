import { answerMetaChallenge } from '@/lib/channels';
import { respond } from '@/lib/platform/http/respond';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { webhookRoute } from '../../webhook-route';

export const POST = webhookRoute('meta');

const statuses = { answered: 200, refused: 403, 'unknown-key': 404 } as const;

/** Meta asks once whether the address is ours. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const requestId = newId('req');
  const base = { actor: { kind: 'webhook', source: 'meta' }, requestId, clock: systemClock } as const;
  const asked = new URL(request.url).searchParams;
  return respond({ requestId, language: 'en' }, async () => {
    const answer = await answerMetaChallenge(base, {
      key: (await params).key,
      mode: asked.get('hub.mode') ?? '',
      token: asked.get('hub.verify_token') ?? '',
      challenge: asked.get('hub.challenge') ?? '',
    });
    return new Response(answer.end === 'answered' ? answer.challenge : null, {
      status: statuses[answer.end],
      headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
    });
  });
}
