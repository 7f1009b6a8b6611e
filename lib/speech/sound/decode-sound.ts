import path from 'node:path';
import { FfmpegFailure, runFfmpeg } from '@/lib/vendors/ffmpeg';
import { soundFailure } from './sound-failure';
import { soundInput } from './sound-input';

export interface DecodeSound {
  /** Samples a second. */
  readonly rate: number;
  readonly filter?: string;
  /** Seconds from the beginning. */
  readonly from: number;
  readonly seconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** Samples of a part of a sound file, mono. None beyond its end. Throws as `soundFailure`. */
export async function decodeSound(file: string, wish: DecodeSound): Promise<Int16Array> {
  const { rate, filter, from, seconds, signal } = wish;
  try {
    const { stdout } = await runFfmpeg({
      args: [
        ...['-v', 'error', ...soundInput(file, from)],
        ...['-t', String(seconds), '-vn', '-sn', '-dn', ...(filter ? ['-af', filter] : [])],
        ...['-ac', '1', '-ar', String(rate), '-f', 's16le', 'pipe:1'],
      ],
      directory: path.dirname(file),
      timeoutMs: 300_000,
      signal,
    });
    return new Int16Array(new Uint8Array(stdout).buffer, 0, stdout.length >> 1);
  } catch (error) {
    throw error instanceof FfmpegFailure ? soundFailure(error) : error;
  }
}
