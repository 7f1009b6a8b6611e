import { type RecordInfo, recordInfo } from '@/lib/vendors/kie';
import type { SubmittedVideo, VideoFailure, VideoState } from '../../port';
import { classifyFailure } from './classify-failure';
import { isYoung } from './is-young';
import type { KieWorld } from './kie-world';

/** Codes that say something of this asking, not of the task: it is asked again. */
const askAgain: ReadonlySet<number> = new Set([429, 455, 500, 502, 503, 504]);
/** Codes that a task they do not see has, which one just created may be. */
const notSeen: ReadonlySet<number> = new Set([400, 404, 422]);

const working: VideoState = { state: 'working', progress: null };

/** How the work stands, by asking. Whatever is wrong with the asking itself is `working`; a dead key is not. */
export async function lookAtTask({ keys, clock }: KieWorld, submitted: SubmittedVideo): Promise<VideoState> {
  const key = submitted.keyId === null ? null : await keys.open(submitted.keyId);
  if (!key) return failed({ class: 'KEY_INVALID', raw: 'the key it was ordered with is gone' });
  const answer = await recordInfo(key.secret, submitted.taskId);
  if (answer.end === 'unanswered') return working;
  if (answer.end === 'ok') {
    const state = stateOf(answer.data);
    // A task's own code 401 is somebody's behind them: the key has just been taken.
    const kind = state.state === 'failed' ? state.failure.class : null;
    if (kind === 'BILLING' || kind === 'RATE_LIMIT') await keys.report(key.keyId, kind);
    return state;
  }
  if (!answer.enveloped && answer.code >= 500) return working;
  if (askAgain.has(answer.code)) return working;
  if (notSeen.has(answer.code) && isYoung(submitted, clock.now())) return working;
  const failure = classifyFailure({ ...answer, at: 'task' });
  if (failure.class === 'KEY_INVALID' || failure.class === 'BILLING')
    await keys.report(key.keyId, failure.class);
  return failed(failure);
}

const failed = (failure: VideoFailure): VideoState => ({ state: 'failed', failure });

function stateOf(task: RecordInfo): VideoState {
  switch (task.state) {
    case 'waiting':
    case 'queuing':
    case 'generating':
      return { state: 'working', progress: task.progress ?? null };
    case 'fail':
      return failed(
        classifyFailure({
          code: Number.parseInt(String(task.failCode ?? ''), 10) || 501,
          message: task.failMsg ?? '',
          at: 'task',
        }),
      );
    case 'success': {
      const source = firstResult(task.resultJson ?? '');
      return source === null
        ? failed({ class: 'UNKNOWN', raw: 'success without a result' })
        : { state: 'done', source };
    }
  }
}

function firstResult(json: string): string | null {
  try {
    const { resultUrls } = JSON.parse(json) as { resultUrls?: unknown };
    const [first] = Array.isArray(resultUrls) ? resultUrls : [];
    return typeof first === 'string' && first !== '' ? first : null;
  } catch {
    return null;
  }
}
