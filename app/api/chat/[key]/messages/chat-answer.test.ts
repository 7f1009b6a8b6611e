import { expect, test } from 'vitest';
import type { WebhookOutcome } from '@/lib/inbound';
import { AppError } from '@/lib/platform/errors/app-error';
import { respond } from '@/lib/platform/http/respond';
import { chatAnswer } from './chat-answer';

const tooLong = new AppError('invalid', 'message-too-long', { field: 'text', params: { limit: 4_000 } });
const lost = new AppError('unavailable', 'database-unavailable', { retryAfter: 5 });
const answers: [WebhookOutcome, number, string | null][] = [
  [{ end: 'accepted', eventId: 'evt_1' }, 202, null],
  [{ end: 'duplicate', eventId: 'evt_1' }, 202, null],
  [{ end: 'too-large' }, 413, null],
  [{ end: 'unknown-key' }, 404, null],
  [{ end: 'bad-signature' }, 401, null],
  [{ end: 'secret-missing', setting: 'AUTH_SECRET' }, 503, null],
  [{ end: 'unreadable', error: tooLong }, 400, null],
  [{ end: 'too-fast', retryAfter: 7 }, 429, '7'],
  [{ end: 'not-stored', cause: lost }, 503, '5'],
  [{ end: 'not-stored', cause: new Error('anything') }, 500, null],
];

test.each(answers)('the chat page is answered %j with %i, in words', async (outcome, status, retryAfter) => {
  const asked = { requestId: 'req_1', language: 'ru' } as const;
  const response = await respond(asked, async () => chatAnswer(outcome));
  expect(response.status).toBe(status);
  expect(response.headers.get('retry-after')).toBe(retryAfter);
  const body = (await response.json()) as { id?: string; detail?: string };
  if (status === 202) expect(body).toEqual({ id: 'evt_1' });
  else expect(body.detail).toMatch(/[а-яё]/i);
});
