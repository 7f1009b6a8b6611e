import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import type { Demuxer } from '../intake/schemas';
import { levelSound } from './level-sound';
import { mediaInput } from './media-input';
import { type ClipMusic, musicInput } from './music-input';
import { pictureChains } from './picture-chains';
import type { PictureWork } from './picture-work';
import { touchesPicture } from './touches-picture';

/** A render, all of whose files lie in `directory` under names of ours. */
export interface ClipRender {
  readonly directory: string;
  readonly original: { readonly file: string; readonly demuxer: Demuxer; readonly videoCodec: string };
  readonly lengthMs: number;
  readonly picture: Omit<PictureWork, 'watermark'>;
  /** PNG or JPEG for the corner. */
  readonly watermark: string | null;
  readonly hasSound: boolean;
  /** WAV of the voice-over. */
  readonly voice: string | null;
  /** A track of the library under it. */
  readonly music: ClipMusic | null;
  readonly out: string;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (percent: number) => void;
}

/** Codecs that play from an MP4 everywhere as they are. */
const playable: ReadonlySet<string> = new Set(['h264', 'hevc']);

/**
 * Everything at once: window, size, letters, watermark, voice, loudness, in one decode and one encode. A picture nothing is
 * done to is copied. True: it was. Throws `FfmpegFailure`.
 */
export async function renderClip(render: ClipRender): Promise<{ readonly copied: boolean }> {
  const { directory, original, lengthMs, watermark, hasSound, voice, music, signal } = render;
  const more = [
    voice === null ? null : ['-f', 'wav', '-i', voice],
    music === null ? null : musicInput(music),
    watermark === null ? null : ['-i', watermark],
  ];
  const inputs = [...mediaInput(original.demuxer, original.file), ...more.flatMap((input) => input ?? [])];
  const [voiceInput = null, musicNumber = null, watermarkInput = null] = numbersOf(more);
  const picture = { ...render.picture, watermark: watermarkInput };
  const copied = !touchesPicture(picture) && playable.has(original.videoCodec);
  const timeoutMs = 120_000 + 20 * lengthMs;
  const chains = await levelSound({
    sound: { hasSound, voice: voiceInput },
    music: music && musicNumber !== null ? { input: musicNumber, level: music.level } : null,
    listening: { directory, inputs, lengthMs, signal },
  });
  const graph = [...(copied ? [] : pictureChains(picture)), ...chains];
  await writeFile(path.join(directory, 'clip.graph'), graph.join(';\n'));
  await runFfmpeg({
    args: [
      ...['-v', 'error', '-y', ...inputs],
      ...(graph.length > 0 ? ['-filter_complex_script', 'clip.graph'] : []),
      ...(copied ? ['-map', '0:v:0', '-c:v', 'copy'] : ['-map', '[video]', ...pictureEncoding]),
      ...(chains.length > 0 ? ['-map', '[sound]', ...soundEncoding] : ['-an']),
      ...['-t', (lengthMs / 1_000).toFixed(3), '-map_metadata', '-1', '-map_chapters', '-1'],
      ...['-movflags', '+faststart', '-f', 'mp4', render.out],
    ],
    directory,
    timeoutMs,
    fileMb: 4_096,
    signal,
    onSeconds: (seconds) => render.onProgress(Math.min(99, (100_000 * seconds) / Math.max(1, lengthMs))),
  });
  return { copied };
}

/** Which input each became, after the video itself; null: it is not there. */
function numbersOf(more: readonly (readonly string[] | null)[]): (number | null)[] {
  return more.map((input, index) =>
    input === null ? null : 1 + more.slice(0, index).filter(Boolean).length,
  );
}

/** Quick enough for long videos on two cores, good enough for every platform to encode it once more. */
export const pictureEncoding: readonly string[] = [
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-maxrate', '10M', '-bufsize', '20M'],
  ...['-profile:v', 'high', '-pix_fmt', 'yuv420p'],
];
const soundEncoding = ['-c:a', 'aac', '-b:a', '160k', '-ar', '48000', '-ac', '2'];
