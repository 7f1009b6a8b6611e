import { finalCues } from '../final-cues';
import { type StageName, stageData } from '../stage';
import type { ClipChanges } from '../store/clips';
import type { ClipWork } from './open-work';

interface Result {
  readonly data: unknown;
  readonly files: unknown;
  readonly work: ClipWork;
}

/** What a clip shows of a stage's result. */
export function changesOf(stage: StageName, { data, files, work }: Result): ClipChanges {
  if (stage === 'probe') return { lengthMs: stageData.probe.parse(data).lengthMs };
  if (stage === 'fetch' && work.wish.name === '') return { name: stageData.fetch.parse(data).name };
  if (stage === 'render') {
    const { width, height } = stageData.render.parse(data);
    return { width, height };
  }
  if (stage !== 'verify') return {};
  const { report } = stageData.verify.parse(data);
  const final = finalCues(work.wish, work);
  const { fps = 25 } = work.data('probe') ?? {};
  const shown = final && { ...final, hash: undefined, fps };
  const result = { ...(files as Record<string, string>), video: work.fileId('render', 'video') };
  return { files: result, ...(shown && { report, final: JSON.parse(JSON.stringify(shown)) }) };
}
