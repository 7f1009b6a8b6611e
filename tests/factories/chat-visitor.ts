import { type ConnectedChannel, visitorTokens } from '@/lib/channels';
import { receiveWebhook, type WebhookOutcome } from '@/lib/inbound';
import type { BaseCtx } from '@/lib/platform/context';

export interface ChatVisitor {
  readonly visitorId: string;
  readonly headers: Headers;
  /** Sends a message through the inbound door, as the chat page does. */
  readonly sends: (text: string, clientId: string) => Promise<WebhookOutcome>;
}

/** Somebody who has opened the chat page: knows its key and carries its cookie. */
export function chatVisitor(base: BaseCtx, channel: ConnectedChannel): ChatVisitor {
  const visitor = visitorTokens(channel.key)?.issue();
  if (!visitor) throw new Error('AUTH_SECRET is not set.');
  const headers = new Headers({ cookie: `theme=dark; x8-visitor=${visitor.token}` });
  return {
    visitorId: visitor.visitorId,
    headers,
    sends: (text, clientId) =>
      receiveWebhook(base, {
        source: 'web-chat',
        key: channel.key,
        rawBody: Buffer.from(JSON.stringify({ text, clientId })),
        headers,
      }),
  };
}
