import type { SubmittedVideo } from '../port';
import type { ReelRow } from '../store/reels';

/** The work a reel has been ordered as. Throws an `Error` when it has not. */
export function submittedOf({ id, taskId, model, providerKeyId, submittedAt }: ReelRow): SubmittedVideo {
  if (taskId === null || model === null) throw new Error(`The reel ${id} has not been ordered.`);
  return { taskId, model, keyId: providerKeyId, ...(submittedAt && { submittedAt }) };
}
