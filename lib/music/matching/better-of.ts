/** What the quality of a track is told by. */
export interface Quality {
  readonly codec: string;
  readonly bitrateKbps: number;
  readonly sampleRate: number;
  readonly channels: number;
}

const lossless: ReadonlySet<string> = new Set(['flac', 'alac', 'pcm']);
/** What a kilobit is worth beside one of MP3. */
const worth: Readonly<Record<string, number>> = { opus: 1.5, aac: 1.25, vorbis: 1.25 };

/** Which of two tracks of the same sound is the better one to keep: lossless, then by bitrate, rate, channels. A tie keeps the first. */
export function betterOf(first: Quality, second: Quality): 'first' | 'second' {
  const [one, other] = [marksOf(first), marksOf(second)];
  for (const [index, mark] of one.entries()) {
    const against = other[index] ?? 0;
    if (mark !== against) return mark > against ? 'first' : 'second';
  }
  return 'first';
}

function marksOf({ codec, bitrateKbps, sampleRate, channels }: Quality): number[] {
  const isLossless = lossless.has(codec);
  // Without loss, the bitrate says how well it was packed and not how it sounds.
  return [Number(isLossless), isLossless ? 0 : bitrateKbps * (worth[codec] ?? 1), sampleRate, channels];
}
