import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StageData, Workbench } from '../stage';
import { followCommands } from './follow-commands';
import { followPath } from './follow-path';
import { lookAtVideo } from './look-at-video';
import type { PictureWork } from './picture-work';

/** Writes `follow.cmd`, the way of the window. False: the window takes the whole width, and there is no way to go. */
export async function writeFollow(
  bench: Workbench,
  facts: StageData<'probe'>,
  { source, plan: { window } }: Pick<PictureWork, 'source' | 'plan'>,
): Promise<boolean> {
  if (window.width >= source.width) return false;
  const { directory, signal } = bench;
  const { demuxer, lengthMs } = facts;
  const looks = await lookAtVideo({ directory, file: 'original', demuxer, lengthMs }, signal);
  const points = followPath(looks, window.width / source.width, bench.data('audio')?.shots ?? []);
  if (points.length === 0) return false;
  await writeFile(path.join(directory, 'follow.cmd'), followCommands(points, source, window));
  return true;
}
