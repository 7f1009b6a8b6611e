import { stat } from 'node:fs/promises';
import path from 'node:path';
import { sumOfFile } from '@/lib/platform/crypto/sum-of-file';
import { AppError } from '@/lib/platform/errors/app-error';
import { ProgramFailure } from '@/lib/platform/programs/program-failure';
import { fingerprintOf } from '@/lib/vendors/chromaprint';
import { readTags } from '@/lib/vendors/music-metadata';
import type { AudioFacts } from './audio-facts';
import type { AudioKind } from './audio-kind';
import { endsWell } from './ends-well';
import { judgeAudio } from './judge-audio';
import { type Measured, measureSound, mostSeconds, sampleRate } from './measure-sound';
import { programMissing } from './program-missing';
import { readSamples } from './read-samples';
import { toleranceMs } from './tolerance-ms';
import { withSound } from './with-sound';

/** What encoders add at both ends and players leave out. */
const headerLeewayMs = 500;

/**
 * Judges a sound file by its bytes, decodes all of it once and says what it is. Whatever breaks off, does not decode or is no
 * sound is refused. Nothing is written but in a directory of its own beside it. Throws `invalid` (`track-not-audio`,
 * `track-is-playlist`, `track-damaged`, `track-cut-short`, `track-too-long`), `unavailable` (`program-missing`) and the reason of `signal`.
 */
export async function readAudio(file: string, signal?: AbortSignal): Promise<AudioFacts> {
  const kind = await judgeAudio(file);
  const [{ size }, fileSha256] = await Promise.all([stat(file), sumOfFile(file)]);
  return withSound(file, kind.extension, async (directory, name) => {
    const [measured, tags] = await Promise.all([
      measureSound({ directory, name, demuxer: kind.demuxer }, signal),
      readTags(path.join(directory, name)),
    ]);
    const samplesFile = path.join(directory, 'samples');
    const [{ samples, peaks }, fingerprint] = await Promise.all([
      readSamples(samplesFile),
      fingerprintIn(samplesFile, signal),
    ]);
    const durationMs = Math.round((samples / sampleRate) * 1_000);
    await assertWhole(file, kind, measured, durationMs);
    const average = Math.round((size * 8) / durationMs);
    const { title, artist, album, year, isrc } = tags;
    return {
      codec: measured.codec,
      extension: kind.extension,
      contentType: kind.contentType,
      size,
      durationMs,
      bitrateKbps: plausible(tags.bitrateKbps, average),
      sampleRate: measured.sampleRate,
      channels: measured.channels,
      tags: { title, artist, album, year, isrc },
      loudnessLufs: measured.loudnessLufs,
      loudnessRange: measured.loudnessRange,
      peakDb: measured.peakDb,
      peaks,
      fingerprint,
      fileSha256,
      audioSha256: measured.audioSha256,
    };
  });
}

async function fingerprintIn(file: string, signal: AbortSignal | undefined): Promise<Uint32Array> {
  try {
    return await fingerprintOf(file, { rate: sampleRate, signal });
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof ProgramFailure)) throw error;
    if (error.kind === 'missing') throw programMissing('fpcalc', error);
    throw new AppError('unavailable', 'track-unmeasured', { cause: error });
  }
}

async function assertWhole(
  file: string,
  { demuxer }: AudioKind,
  { declaredMs, errors }: Measured,
  durationMs: number,
): Promise<void> {
  if (durationMs === 0) throw new AppError('invalid', 'track-damaged');
  if (durationMs >= mostSeconds * 1_000 - 1_000)
    throw new AppError('invalid', 'track-too-long', { params: { hours: mostSeconds / 3_600 } });
  // Of a film the header tells how long the pictures are.
  const leewayMs = demuxer === 'mov' ? toleranceMs(declaredMs ?? 0) : headerLeewayMs;
  const isShort = declaredMs !== null && durationMs < declaredMs - leewayMs;
  if (isShort || (demuxer === 'ogg' && !(await endsWell(file))))
    throw new AppError('invalid', 'track-cut-short');
  // What stands behind the last frame (padding, notes of other programs) is one packet that cannot be read.
  const isAllThere = declaredMs !== null && durationMs >= declaredMs - 100;
  if (errors > (isAllThere ? 2 : 0)) throw new AppError('invalid', 'track-damaged');
}

/** A header's word, unless it is far from what the file's size says: pictures make a file larger, nothing smaller. */
function plausible(told: number | null, average: number): number {
  return told !== null && told <= average * 1.2 && told >= average / 4 ? told : Math.max(1, average);
}
