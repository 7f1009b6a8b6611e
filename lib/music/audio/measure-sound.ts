import { AppError } from '@/lib/platform/errors/app-error';
import { FfmpegFailure, runFfmpeg } from '@/lib/vendors/ffmpeg';
import type { AudioKind } from './audio-kind';
import { programMissing } from './program-missing';
import { readSoundReport, type SoundReport } from './read-sound-report';
import { soundInput } from './sound-input';

/** Samples of the one channel that fingerprint and peaks are made of, a second: Chromaprint's own rate. */
export const sampleRate = 11_025;
/** Nothing longer is decoded: some bytes can say days of silence. */
export const mostSeconds = 4 * 3_600;

export interface Measured extends SoundReport {
  /** SHA-256 of the sound as it is packed, without headers and tags. */
  readonly audioSha256: string;
}

/**
 * Decodes a sound once, in one run of ffmpeg: loudness (EBU R 128; the peak is that of the samples, as four times the rate
 * for the true one costs as much again as all of the rest), bare samples into the file `samples`, and the hash of
 * what is packed. Throws `invalid` (`track-not-audio`, `track-damaged`), `unavailable` (`program-missing`,
 * `track-unmeasured`) and what `signal` says.
 */
export async function measureSound(
  { directory, name, demuxer }: { directory: string; name: string; demuxer: AudioKind['demuxer'] },
  signal?: AbortSignal,
): Promise<Measured> {
  try {
    const { stdout, messages } = await runFfmpeg({
      args: [
        ...['-v', 'level+info', '-threads', '1', '-filter_complex_threads', '1'],
        ...[...soundInput(demuxer), '-t', String(mostSeconds), '-i', name, '-filter_complex', graph],
        ...['-map', '[bare]', '-map_metadata', '-1', '-c:a', 'pcm_s16le', '-f', 's16le', 'samples'],
        ...['-map', '0:a:0', '-map_metadata', '-1', '-c', 'copy', '-f', 'hash', '-hash', 'sha256', '-'],
      ],
      directory,
      timeoutMs: 180_000,
      memoryMb: 1_024,
      fileMb: 400,
      signal,
    });
    const report = readSoundReport(messages);
    const hash = /SHA256=([0-9a-f]{64})/.exec(stdout.toString())?.[1];
    if (!report || !hash) throw new AppError('invalid', 'track-not-audio');
    return { ...report, audioSha256: hash };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof FfmpegFailure)) throw error;
    throw refusalOf(error);
  }
}

const graph = [
  '[0:a:0]asplit=2[a][b]',
  '[a]ebur128=framelog=verbose:peak=sample,anullsink',
  `[b]aresample=${sampleRate}:ochl=mono:osf=s16[bare]`,
].join(';');

function refusalOf(error: FfmpegFailure): AppError {
  if (error.kind === 'missing') return programMissing('ffmpeg', error);
  // A busy machine, and nothing against the file.
  if (error.kind === 'timeout') return new AppError('unavailable', 'track-unmeasured', { cause: error });
  // No stream of sound, as in a film without any; else it could not be opened at all.
  const isSoundless = /matches no streams/.test(error.detail);
  return new AppError('invalid', isSoundless ? 'track-not-audio' : 'track-damaged', { cause: error });
}
