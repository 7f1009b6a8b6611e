/** What one run of ffmpeg over a sound told in its messages. */
export interface SoundReport {
  readonly codec: string;
  readonly sampleRate: number;
  readonly channels: number;
  /** What the header says; null where it says nothing and ffmpeg could only guess. */
  readonly declaredMs: number | null;
  readonly loudnessLufs: number | null;
  readonly loudnessRange: number | null;
  readonly peakDb: number | null;
  /** How often something could not be read. */
  readonly errors: number;
}

const layouts: Readonly<Record<string, number>> = { mono: 1, stereo: 2, quad: 4 };

/** Reads the messages of the run in `measureSound`, written with `-v level+info`. Null when there was no sound in it. */
export function readSoundReport(messages: string): SoundReport | null {
  // The copied stream: the one line on it in which no tag of the file has a say.
  const stream = /^\[info\] {3}Stream #1:0\S*: Audio: (\w+).*?, (\d+) Hz, ([^,\n]+)/m.exec(messages);
  if (!stream) return null;
  const [, codec = '', rate = '', layout = ''] = stream;
  const length = /^\[info\] {3}Duration: (\d+):(\d\d):(\d\d\.\d+)/m.exec(messages);
  const isGuessed = messages.includes('[warning] Estimating duration from bitrate');
  // One meter stands for each format that the sound had; the last one heard the most.
  const summary = messages.slice(messages.lastIndexOf('Summary:'));
  const loudness = numberIn(/^ +I: +(\S+) LUFS/m, summary);
  // What the meter says of silence.
  const isSilent = loudness === null || loudness <= -70;
  // Before that, pictures and other streams may be complained of, which are not ours.
  const decoding = messages.slice(Math.max(0, messages.indexOf('Stream mapping:')));
  return {
    codec: codec.startsWith('pcm') ? 'pcm' : codec,
    sampleRate: Number(rate),
    channels: channelsOf(layout.trim()),
    declaredMs: length && !isGuessed ? millisecondsOf(length) : null,
    loudnessLufs: isSilent ? null : loudness,
    loudnessRange: isSilent ? null : numberIn(/^ +LRA: +(\S+) LU$/m, summary),
    peakDb: numberIn(/^ +Peak: +(\S+) dBFS/m, summary),
    errors: decoding.match(/\[(error|fatal)\] |corrupt input packet/g)?.length ?? 0,
  };
}

function numberIn(pattern: RegExp, text: string): number | null {
  const value = Number(pattern.exec(text)?.[1] ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}

function millisecondsOf([, hours, minutes, seconds]: RegExpExecArray): number {
  return Math.round(((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000);
}

/** "stereo", "5.1", "7.1(wide)", "3 channels". */
function channelsOf(layout: string): number {
  const named = layouts[layout];
  if (named !== undefined) return named;
  const [, whole = '2', low] = /^(\d+)(?:\.(\d))?/.exec(layout) ?? [];
  return Number(whole) + Number(low ?? 0);
}
