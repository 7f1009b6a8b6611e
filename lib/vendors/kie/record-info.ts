import { env } from '@/lib/platform/env';
import { askKie } from './ask-kie';
import { type KieAnswer, RecordInfo } from './schemas';

/** How a task stands. Asked too soon after it was created, they answer 404 or 422. */
export function recordInfo(key: string, taskId: string): Promise<KieAnswer<RecordInfo>> {
  const path = `/api/v1/jobs/recordInfo?taskId=${encodeURIComponent(taskId)}`;
  return askKie(key, { base: env().KIE_API_URL, path }, RecordInfo);
}
