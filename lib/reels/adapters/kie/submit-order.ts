import { log } from '@/lib/platform/log';
import { createTask } from '@/lib/vendors/kie';
import { type SubmittedVideo, VideoError, type VideoFailure, type VideoOrder } from '../../port';
import type { TakenKey } from '../../provider-keys/schemas';
import { classifyFailure } from './classify-failure';
import { inputFor } from './input-for';
import type { KieWorld } from './kie-world';
import { uploadPhoto } from './upload-photo';

/** Keys that are tried for one order before the pipeline waits. */
const mostKeys = 5;

type End = { readonly submitted: SubmittedVideo } | { readonly failure: VideoFailure };

/**
 * Orders the video with the next key, and with another when this one is refused: nothing was ordered then. Throws
 * `VideoError`; UNKNOWN where the order may have been taken, which is never repeated here.
 */
export async function submitOrder(world: KieWorld, order: VideoOrder): Promise<SubmittedVideo> {
  let failure: VideoFailure = { class: 'RATE_LIMIT', raw: 'no healthy key' };
  for (let tried = 0; tried < mostKeys; tried += 1) {
    const key = await world.keys.take();
    if (!key) break;
    const end = await orderWith(key, world, order);
    if ('submitted' in end) {
      // What is paid for must not be lost because a note about the key could not be written.
      await world.keys
        .report(key.keyId, 'OK')
        .catch((error: unknown) => log.warn({ err: error, keyId: key.keyId }, 'a key could not be noted'));
      return end.submitted;
    }
    failure = end.failure;
    await world.keys.report(key.keyId, failure.class);
    if (!isOfTheKey(failure)) break;
  }
  throw new VideoError(failure);
}

const isOfTheKey = ({ class: kind }: VideoFailure): boolean =>
  kind === 'BILLING' || kind === 'KEY_INVALID' || kind === 'RATE_LIMIT';

async function orderWith(key: TakenKey, { models, clock }: KieWorld, order: VideoOrder): Promise<End> {
  const photo = await uploadPhoto(key, order.photo, clock);
  // Nothing is ordered by an upload: it can be done again.
  if (photo.end === 'unanswered') return { failure: { class: 'TEMPORARY', raw: `upload: ${photo.detail}` } };
  if (photo.end === 'refused') return { failure: classifyFailure({ ...photo, at: 'task' }) };
  let failure: VideoFailure = { class: 'MODEL_DISABLED', raw: 'no other model' };
  for (const model of models.filter(({ id }) => !order.avoidModels?.includes(id))) {
    const input = inputFor(model, order, photo.data.downloadUrl);
    const answer = await createTask(key.secret, {
      model: model.id,
      input,
      ...(order.callbackUrl !== null && { callBackUrl: order.callbackUrl }),
    });
    if (answer.end === 'ok') {
      const { taskId } = answer.data;
      return { submitted: { taskId, model: model.id, keyId: key.keyId, submittedAt: clock.now() } };
    }
    if (answer.end === 'unanswered')
      return { failure: { class: answer.said ? 'UNKNOWN' : 'TEMPORARY', raw: answer.detail } };
    failure = classifyFailure({ ...answer, at: 'create' });
    if (failure.class !== 'MODEL_DISABLED') break;
    log.warn({ model: model.id, code: answer.code }, 'a video model does not take the order');
  }
  return { failure };
}
