import type { WebhookOutcome } from '@/lib/inbound';
import { AppError } from '@/lib/platform/errors/app-error';

/** What the chat page is told about a message it sent: 202 with the stored id, or what is wrong and what to do. */
export function chatAnswer(outcome: WebhookOutcome): Response {
  switch (outcome.end) {
    case 'accepted':
    case 'duplicate':
    case 'ignored':
      return Response.json({ id: outcome.eventId }, { status: 202 });
    case 'too-large':
      throw new AppError('invalid', 'body-too-large', { params: { limit: '128 KB' } });
    case 'unknown-key':
      throw new AppError('not-found', 'chat-not-found');
    case 'secret-missing':
      throw new AppError('unavailable', 'setting-missing', { params: { setting: outcome.setting } });
    case 'bad-signature':
      throw new AppError('unauthenticated', 'chat-session-missing');
    case 'unreadable':
      throw outcome.error;
    case 'too-fast':
      throw new AppError('limit', 'messages-too-fast', {
        retryAfter: outcome.retryAfter,
        params: { seconds: outcome.retryAfter },
      });
    case 'not-stored':
      throw outcome.cause;
  }
}
