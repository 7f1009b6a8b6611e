import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { log } from '@/lib/platform/log';
import { FfmpegFailure, runFfmpeg, soundDemuxer } from '@/lib/vendors/ffmpeg';
import { detectContentType } from '@/lib/vendors/file-type';
import { soundBed } from './sound-bed';

export interface Sound {
  readonly seed: number;
  readonly seconds: number;
  /** A track to play; null: a piece of our own. */
  readonly soundtrack: Uint8Array | null;
}

const loudness = -14;
/** How near the first try has to come, in loudness units. */
const near = 0.4;
/** As loud as it gets before it is turned down, leaving what the encoder adds. */
const ceiling = 0.78;
/** Quieter than this is a track without music. */
const silence = -55;
const mostBoost = 30;

/**
 * Writes `sound.wav` into `directory`: the track (from its beginning, again and again where it is short, faded in and out)
 * or a piece of our own, brought to -14 LUFS. A track that cannot be played is replaced by our own. Throws `FfmpegFailure`.
 */
export async function makeSound(
  directory: string,
  sound: Sound,
  signal: AbortSignal | undefined,
): Promise<void> {
  const measured =
    (await trackLoudness(directory, sound, signal)) ?? (await bedLoudness(directory, sound, signal));
  let gain = Math.min(mostBoost, loudness - measured);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const limited = `volume=${gain.toFixed(2)}dB,aresample=192000,alimiter=limit=${ceiling}:level=disabled:attack=4:release=60,aresample=48000`;
    const reached = await write(directory, 'raw.wav', 'sound.wav', limited, signal);
    // A limited track is quieter than it was raised to be.
    if (Math.abs(reached - loudness) < near) return;
    gain = Math.min(mostBoost, gain + loudness - reached);
  }
}

async function trackLoudness(
  directory: string,
  { soundtrack, seconds }: Sound,
  signal: AbortSignal | undefined,
): Promise<number | null> {
  if (soundtrack === null) return null;
  const demuxer = soundDemuxer(await detectContentType(soundtrack));
  if (demuxer === null) {
    log.warn('the soundtrack is of no known kind; the reel gets its own music');
    return null;
  }
  await writeFile(path.join(directory, 'track'), soundtrack);
  const input = [
    ...['-stream_loop', '-1', '-protocol_whitelist', 'file'],
    ...['-format_whitelist', demuxer, '-f', demuxer, '-i', 'track'],
  ];
  const graph = `[0:a:0]aresample=48000,aformat=channel_layouts=stereo,atrim=end=${seconds},apad=whole_dur=${seconds},${faded(seconds)}`;
  try {
    const measured = await render(directory, input, `${graph}[out]`, 'raw.wav', seconds, signal);
    if (measured > silence) return measured;
    log.warn('the soundtrack is silent; the reel gets its own music');
  } catch (error) {
    if (!(error instanceof FfmpegFailure) || error.kind !== 'refused') throw error;
    log.warn({ detail: error.detail }, 'the soundtrack cannot be played; the reel gets its own music');
  }
  return null;
}

function bedLoudness(
  directory: string,
  { seed, seconds }: Sound,
  signal: AbortSignal | undefined,
): Promise<number> {
  const graph = `${soundBed(seed, seconds)};[sound]${faded(seconds)}[out]`;
  return render(directory, [], graph, 'raw.wav', seconds, signal);
}

const faded = (seconds: number): string => `afade=t=in:d=0.12,afade=t=out:st=${seconds - 1.1}:d=1.1`;

function write(
  directory: string,
  from: string,
  to: string,
  filters: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  return render(directory, ['-f', 'wav', '-i', from], `[0:a]${filters}[out]`, to, null, signal);
}

/** Renders [out] of the graph into a file and returns how loud it is, in LUFS. */
async function render(
  directory: string,
  input: readonly string[],
  graph: string,
  file: string,
  seconds: number | null,
  signal: AbortSignal | undefined,
): Promise<number> {
  await writeFile(path.join(directory, 'sound.graph'), `${graph};[out]ebur128=framelog=verbose[measured]`);
  const { messages } = await runFfmpeg({
    args: [
      ...['-v', 'info', ...input, '-filter_complex_script', 'sound.graph', '-map', '[measured]'],
      ...(seconds === null ? [] : ['-t', String(seconds)]),
      ...['-c:a', 'pcm_s16le', '-ar', '48000', '-y', '-f', 'wav', file],
    ],
    directory,
    timeoutMs: 60_000,
    signal,
  });
  const summary = messages.slice(messages.lastIndexOf('Integrated loudness'));
  return Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1] ?? '-70');
}
