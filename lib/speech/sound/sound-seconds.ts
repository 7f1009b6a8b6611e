import path from 'node:path';
import { FfmpegFailure, runFfmpeg } from '@/lib/vendors/ffmpeg';
import { soundFailure } from './sound-failure';
import { soundInput } from './sound-input';

/** How long a sound file is, in seconds. Throws as `soundFailure`. */
export async function soundSeconds(file: string, signal?: AbortSignal): Promise<number> {
  try {
    const { stdout } = await runFfmpeg({
      program: 'ffprobe',
      args: ['-v', 'error', ...soundInput(file, 0), '-show_entries', 'format=duration', '-of', 'csv=p=0'],
      directory: path.dirname(file),
      timeoutMs: 20_000,
      signal,
    });
    const seconds = Number.parseFloat(stdout.toString());
    if (Number.isFinite(seconds)) return seconds;
    throw new FfmpegFailure('refused', 'no duration');
  } catch (error) {
    throw error instanceof FfmpegFailure ? soundFailure(error) : error;
  }
}
