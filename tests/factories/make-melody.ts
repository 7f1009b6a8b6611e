/** How a melody is played; the same seed is the same melody. */
export interface Performance {
  readonly seed: number;
  readonly seconds?: number;
  /** Beats a minute. */
  readonly tempo?: number;
  /** Another evening: other instruments, other moments, a room. */
  readonly live?: boolean;
  /** The melody over another beat and other chords. */
  readonly remix?: boolean;
}

const rate = 22_050;
const scale = [0, 2, 4, 5, 7, 9, 11, 12, 14, 16] as const;

/** A made-up piece (melody, chords, bass, a beat) as a WAV file of one channel: music enough for fingerprints, and nobody's. */
export function makeMelody({
  seed,
  seconds = 30,
  tempo = 96 + (seed % 5) * 8,
  live,
  remix,
}: Performance): Buffer {
  const random = randomFrom(seed);
  const accident = randomFrom(seed * 7_919 + 13);
  const samples = new Float32Array(seconds * rate);
  const beat = 60 / tempo;
  const key = 40 + Math.floor(random() * 12);
  const hall = live ? 0.25 : 0;
  for (let at = 0; at < seconds; at += beat / 2) {
    const note = key + 24 + (scale[Math.floor(random() * scale.length)] ?? 0);
    const chord = key + 12 + (scale[Math.floor(random() * 6)] ?? 0);
    const isBar = Math.round(at / (beat / 2)) % 4 === 0;
    const late = live ? (accident() - 0.3) * 0.07 : 0;
    const bright = live ? 0.2 : 0.55;
    play(samples, { at: at + late, lasts: beat * 0.45, note, loud: 0.3, bright });
    if (isBar)
      for (const third of remix ? [0, 3, 10] : [0, 4, 7])
        play(samples, {
          at,
          lasts: beat * 1.9,
          note: chord + third - (remix ? 5 : 0),
          loud: 0.12,
          bright: 0.3,
        });
    if (isBar || remix) play(samples, { at, lasts: beat * 0.9, note: chord - 24, loud: 0.25, bright: 0.1 });
    drum(samples, at + late, isBar !== Boolean(remix) ? 0.3 : 0.12, accident);
  }
  if (hall > 0) echo(samples, hall);
  return waveOf(samples);
}

interface Note {
  readonly at: number;
  readonly lasts: number;
  readonly note: number;
  readonly loud: number;
  readonly bright: number;
}

function play(samples: Float32Array, { at, lasts, note, loud, bright }: Note): void {
  const step = (2 * Math.PI * 440 * 2 ** ((note - 69) / 12)) / rate;
  const from = Math.max(0, Math.floor(at * rate));
  const to = Math.min(samples.length, from + Math.floor(lasts * rate));
  for (let index = from; index < to; index += 1) {
    const phase = (index - from) * step;
    const fades = Math.min(1, (index - from) / 200) * Math.exp((-3 * (index - from)) / (to - from));
    const tone = Math.sin(phase) + bright * Math.sin(2 * phase) + bright * 0.5 * Math.sin(3 * phase);
    samples[index] = (samples[index] ?? 0) + loud * fades * tone;
  }
}

function drum(samples: Float32Array, at: number, loud: number, random: () => number): void {
  const from = Math.max(0, Math.floor(at * rate));
  for (let index = from; index < Math.min(samples.length, from + 1_500); index += 1)
    samples[index] = (samples[index] ?? 0) + loud * Math.exp((from - index) / 300) * (random() * 2 - 1);
}

function echo(samples: Float32Array, share: number): void {
  for (const late of [0.031, 0.073, 0.127].map((seconds) => Math.floor(seconds * rate)))
    for (let index = late; index < samples.length; index += 1)
      samples[index] = (samples[index] ?? 0) + share * (samples[index - late] ?? 0);
}

function waveOf(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((value, index) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value * 0.6)) * 32_767), 44 + index * 2);
  });
  return bytes;
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
