import { tmpdir } from 'node:os';
import { runFfmpeg } from './run-ffmpeg';

/** Whether ffmpeg is on the PATH, with the encoders and filters that Debian builds it with. */
export async function hasFfmpeg(): Promise<boolean> {
  try {
    const asked = { args: ['-v', 'quiet', '-encoders'], directory: tmpdir(), timeoutMs: 10_000 };
    const { stdout } = await runFfmpeg(asked);
    const encoders = stdout.toString();
    return encoders.includes('libx264') && encoders.includes('aac');
  } catch {
    return false;
  }
}
