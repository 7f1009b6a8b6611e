import path from 'node:path';
import { FfmpegFailure, runFfmpeg } from '@/lib/vendors/ffmpeg';
import type { Interval } from '../schemas';
import { soundFailure } from './sound-failure';
import { soundInput } from './sound-input';

/** A part of a sound file as Ogg/Opus, mono, small enough for any server (14 MB an hour). Throws as `soundFailure`. */
export async function encodePiece(file: string, piece: Interval, signal?: AbortSignal): Promise<Uint8Array> {
  try {
    const { stdout } = await runFfmpeg({
      args: [
        ...['-v', 'error', ...soundInput(file, piece.from / 1_000)],
        ...['-t', String((piece.to - piece.from) / 1_000), '-vn', '-sn', '-dn', '-map_metadata', '-1'],
        ...[
          '-ac',
          '1',
          '-ar',
          '16000',
          '-c:a',
          'libopus',
          '-b:a',
          '32k',
          '-compression_level',
          '3',
          '-f',
          'ogg',
          'pipe:1',
        ],
      ],
      directory: path.dirname(file),
      timeoutMs: 300_000,
      signal,
    });
    return stdout;
  } catch (error) {
    throw error instanceof FfmpegFailure ? soundFailure(error) : error;
  }
}
