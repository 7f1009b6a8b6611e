import { env } from '@/lib/platform/env';
import { askKie } from './ask-kie';
import { CreatedTask, type CreateTask, type KieAnswer } from './schemas';

/** Orders a video, which costs: they know no idempotency key, so what is `unanswered` must not be asked again. */
export function createTask(key: string, task: CreateTask): Promise<KieAnswer<{ taskId: string }>> {
  const call = { base: env().KIE_API_URL, path: '/api/v1/jobs/createTask', patienceMs: 60_000 };
  return askKie(key, call, CreatedTask, { method: 'POST', json: task });
}
