import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const rate = 8_000;
/** Encoders shift sound by so little at most. */
const mostLag = 0.06 * rate;

export interface MusicIn {
  /** How loud the track is in the video between two moments (seconds), beside itself; 0: it is not there. */
  readonly gain: (from: number, to: number) => number;
  /** How much of what is heard there is the track: 1 is all. */
  readonly share: (from: number, to: number) => number;
}

/** What is to be heard of an MP3, played again and again, in a video: found by laying one sound over the other. */
export function musicIn(video: Uint8Array, track: Uint8Array): MusicIn {
  const directory = mkdtempSync(path.join(tmpdir(), 'x8-hear-'));
  try {
    const [file, music] = [path.join(directory, 'video.mp4'), path.join(directory, 'track.mp3')];
    writeFileSync(file, video);
    writeFileSync(music, track);
    const heard = samplesOf(['-i', file]);
    const seconds = String(heard.length / rate + 1);
    const played = samplesOf(['-stream_loop', '-1', '-f', 'mp3', '-i', music, '-t', seconds]);
    const lag = bestLag(heard, played);
    const lay = (from: number, to: number) => overlap(heard, played, [from * rate, to * rate], lag);
    return {
      gain: (from, to) => lay(from, to).gain,
      share: (from, to) => lay(from, to).share,
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function samplesOf(input: readonly string[]): Int16Array {
  const raw = execFileSync(
    'ffmpeg',
    ['-v', 'error', ...input, '-map', '0:a:0', '-ac', '1', '-ar', String(rate), '-f', 's16le', '-'],
    { maxBuffer: 2 ** 26 },
  );
  return new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length - (raw.length % 2)));
}

function bestLag(heard: Int16Array, played: Int16Array): number {
  let best = { lag: 0, share: -1 };
  for (let lag = -mostLag; lag <= mostLag; lag += 1) {
    const { share } = overlap(heard, played, [0.5 * rate, 2.5 * rate], lag);
    if (share > best.share) best = { lag, share };
  }
  return best.lag;
}

function overlap(heard: Int16Array, played: Int16Array, [from, to]: readonly [number, number], lag: number) {
  let [both, own, all] = [0, 0, 0];
  for (let at = Math.round(from); at < Math.min(to, heard.length); at += 1) {
    const [mixed, alone] = [heard[at] ?? 0, played[at + lag] ?? 0];
    both += mixed * alone;
    own += alone * alone;
    all += mixed * mixed;
  }
  const gain = own === 0 ? 0 : Math.max(0, both / own);
  return { gain, share: all === 0 ? 0 : (gain * gain * own) / all };
}
