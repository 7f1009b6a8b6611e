import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { madeOnce } from './made-once';

/**
 * A small video with sound in `directory`, made once a name: `seconds` of moving bars with a tone. The extension of the
 * name says what it is to be; `more` goes to ffmpeg before the output.
 */
export function smallClip(
  directory: string,
  name: string,
  seconds = 2,
  more: readonly string[] = [],
): string {
  const file = path.join(directory, name);
  if (existsSync(file)) return file;
  const picture = ['-f', 'lavfi', '-i', `testsrc=size=160x120:rate=10:duration=${seconds}`];
  const sound = ['-f', 'lavfi', '-i', `sine=duration=${seconds}`];
  const quick = ['-pix_fmt', 'yuv420p', '-g', '10', '-shortest'];
  const recipe = [...picture, ...sound, ...quick, ...more];
  const made = madeOnce(['small-clip', ...recipe], path.extname(name), (draft) => {
    execFileSync('ffmpeg', ['-v', 'error', ...recipe, draft]);
  });
  copyFileSync(made, file);
  return file;
}
