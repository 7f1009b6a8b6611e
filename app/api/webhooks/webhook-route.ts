import { type InboundSource, maxWebhookBytes, receiveWebhook, type WebhookOutcome } from '@/lib/inbound';
import type { BaseCtx } from '@/lib/platform/context';
import { readBody } from '@/lib/platform/http/read-body';
import { respond } from '@/lib/platform/http/respond';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';

const statuses: Readonly<Record<WebhookOutcome['end'], number>> = {
  accepted: 200,
  duplicate: 200,
  ignored: 200,
  unreadable: 400,
  'bad-signature': 401,
  'unknown-key': 404,
  'too-large': 413,
  'too-fast': 429,
  'not-stored': 500,
  'secret-missing': 503,
};

type Route = (
  request: Request,
  context: { params?: Promise<Readonly<Record<string, string>> | undefined> },
) => Promise<Response>;

/**
 * A route for another machine's events: raw body, no cookies, no language; the status is the whole answer. The path's
 * `[key]`, when there is one, names the account.
 */
export function webhookRoute(source: InboundSource): Route {
  return async (request, { params }) => {
    const requestId = newId('req');
    const base: BaseCtx = { actor: { kind: 'webhook', source }, requestId, clock: systemClock };
    // A path without parameters is given none at all.
    const key = (await params)?.key;
    return respond({ requestId, language: 'en' }, async () => {
      const rawBody = await readBody(request, maxWebhookBytes);
      const { headers } = request;
      const { end } = await receiveWebhook(base, { source, ...(key && { key }), rawBody, headers });
      return Response.json({ end }, { status: statuses[end] });
    });
  };
}
