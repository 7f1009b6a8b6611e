import { z } from 'zod';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { verifyKieSignature } from '@/lib/reels';
import { maxWebhookBytes } from '../schemas';
import type { Source } from './source';

/** Both spellings occur; of the rest nothing is signed, so nothing is read. */
const News = z.object({
  data: z.union([
    z.object({ taskId: z.string().min(1).max(200) }).transform(({ taskId }) => taskId),
    z.object({ task_id: z.string().min(1).max(200) }).transform(({ task_id: taskId }) => taskId),
  ]),
});

/** News of videos at KIE.ai: a hint that a task is worth looking at, and no more. */
export const kieSource: Source = {
  maxBytes: maxWebhookBytes,
  async admit(_base, { rawBody, headers }) {
    const key = env().KIE_WEBHOOK_KEY;
    if (!key) return { end: 'secret-missing', setting: 'KIE_WEBHOOK_KEY' };
    const taskId = read(rawBody);
    const timestamp = headers.get('x-webhook-timestamp') ?? '';
    const signature = headers.get('x-webhook-signature') ?? '';
    if (taskId === null) {
      const error = new AppError('invalid', 'input-invalid', { params: { detail: 'news' } });
      return { end: 'unreadable', error };
    }
    if (!verifyKieSignature(key, { taskId, timestamp, signature })) return { end: 'bad-signature' };
    return {
      end: 'admitted',
      events: [
        {
          scope: '',
          eventId: `${taskId}:${timestamp}`,
          companyId: null,
          channelId: null,
          body: taskId,
          used: true,
          sender: `kie:${taskId}`,
        },
      ],
    };
  },
};

function read(rawBody: Buffer): string | null {
  try {
    return News.parse(JSON.parse(rawBody.toString('utf8'))).data;
  } catch {
    return null;
  }
}
