import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export interface CatalogueSound {
  readonly bytes: Buffer;
  readonly durationMs: number;
}

export type Kbps = 128 | 320;
const rate = 48_000;
/** At 48 kHz every frame is as long as the next, in time and in bytes. */
const frameMs = 24;
const frameBytes = { 128: 384, 320: 960 } as const;
const barFrames = 42;
const bars = 64;
const recipe = 'bars-2';
const banks = new Map<Kbps, Promise<Buffer>>();
const run = promisify(execFile);

/**
 * A melody as an MP3 of at least so many frames, another one for every number. ffmpeg makes a bank of bars once, kept in the
 * temporary directory; a melody is their frames in an order of its own, so that thousands of tracks cost nothing. The frames
 * borrow no bits from each other: every order decodes without an error.
 */
export async function catalogueSound(number: number, frames: number, kbps: Kbps): Promise<CatalogueSound> {
  const bank = banks.get(kbps) ?? readBank(kbps);
  banks.set(kbps, bank);
  const bytesOfBar = barFrames * frameBytes[kbps];
  const next = randomOf(number);
  const parts: Buffer[] = [];
  for (let count = 0; count < frames; count += barFrames) {
    const bar = next() % bars;
    parts.push((await bank).subarray(bar * bytesOfBar, (bar + 1) * bytesOfBar));
  }
  const bytes = Buffer.concat(parts).subarray(0, frames * frameBytes[kbps]);
  return { bytes, durationMs: frames * frameMs };
}

/** How many frames last so many seconds, or make so many bytes. */
export function framesFor({ seconds, size }: { seconds: number; size: number | null }, kbps: Kbps): number {
  return size ? Math.ceil(size / frameBytes[kbps]) : Math.ceil((seconds * 1_000) / frameMs);
}

async function readBank(kbps: Kbps): Promise<Buffer> {
  const name = createHash('sha256').update(`${recipe} ${rate} ${barFrames} ${bars} ${kbps}`).digest('hex');
  const directory = path.join(tmpdir(), 'x8-catalogue');
  const file = path.join(directory, `${name.slice(0, 24)}.mp3`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  await mkdir(directory, { recursive: true });
  const own = path.join(directory, `${name.slice(0, 24)}-${process.pid}-${kbps}`);
  await writeFile(`${own}.pcm`, melody());
  const input = ['-f', 's16le', '-ar', String(rate), '-ac', '1', '-i', `${own}.pcm`];
  const plain = ['-write_xing', '0', '-id3v2_version', '0', '-map_metadata', '-1', '-fflags', '+bitexact'];
  const coded = ['-c:a', 'libmp3lame', '-b:a', `${kbps}k`, '-reservoir', '0', ...plain];
  await run('ffmpeg', ['-v', 'error', '-y', '-nostdin', ...input, ...coded, `${own}.mp3`]);
  await run('rm', [`${own}.pcm`]);
  await rename(`${own}.mp3`, file);
  return readFile(file);
}

/** All bars one after another: a chord of three notes with overtones and an attack, and a breath of noise. */
function melody(): Buffer {
  const samples = (barFrames * frameMs * rate) / 1_000;
  const pcm = Buffer.alloc(samples * (bars + 1) * 2);
  const next = randomOf(8_191);
  for (let bar = 0; bar <= bars; bar += 1) {
    for (let beat = 0; beat < 2; beat += 1) {
      const notes = [0, 0, 0].map(() => 130.8 * 2 ** ((next() % 37) / 12));
      const from = bar * samples + (beat * samples) / 2;
      for (let index = 0; index < samples / 2; index += 1) {
        const time = index / rate;
        const tone = notes.reduce((sum, hertz) => sum + voice(hertz * time), 0);
        const noise = (next() % 1_000) / 1_000 - 0.5;
        const value = Math.exp(-1.5 * time) * tone * 5_000 + noise * 300;
        pcm.writeInt16LE(Math.round(value), (from + index) * 2);
      }
    }
  }
  return pcm;
}

function voice(turns: number): number {
  return waveform[Math.floor(turns * waveform.length) % waveform.length] ?? 0;
}

/** One turn of a tone with two overtones. */
const waveform = Float64Array.from({ length: 8_192 }, (_, index) => {
  const angle = (2 * Math.PI * index) / 8_192;
  return Math.sin(angle) + 0.4 * Math.sin(2 * angle) + 0.2 * Math.sin(3 * angle);
});

/** Whole numbers from 0, the same ones for the same seed. */
function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1_013_904_223) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
