import path from 'node:path';
import { FfmpegFailure, runFfmpeg } from '@/lib/vendors/ffmpeg';
import { soundFailure } from './sound-failure';
import { soundInput } from './sound-input';

/** The sound of a file as whisper.cpp wants it: WAV, 16 kHz, mono, 16 bit, in `wave`. Throws as `soundFailure`. */
export async function encodeWave(file: string, wave: string, signal?: AbortSignal): Promise<void> {
  try {
    await runFfmpeg({
      args: [
        ...['-v', 'error', ...soundInput(file, 0), '-vn', '-sn', '-dn', '-map_metadata', '-1'],
        ...['-ac', '1', '-ar', '16000', '-c:a', 'pcm_s16le', '-fflags', '+bitexact', '-f', 'wav', '-y', wave],
      ],
      directory: path.dirname(file),
      timeoutMs: 300_000,
      fileMb: 1_024,
      signal,
    });
  } catch (error) {
    throw error instanceof FfmpegFailure ? soundFailure(error) : error;
  }
}
