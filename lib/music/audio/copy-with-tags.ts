import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import type { AudioKind } from './audio-kind';
import { soundInput } from './sound-input';
import type { TrackTags } from './track-tags';

interface Copy {
  readonly directory: string;
  /** Of the sound in that directory. */
  readonly name: string;
  readonly tagged: string;
  readonly kind: AudioKind;
  readonly tags: TrackTags;
}

const formats = { mp3: 'mp3', flac: 'flac', wav: 'wav', ogg: 'ogg', mov: 'ipod', aac: 'adts' } as const;

/**
 * Writes the sound into a new container of the same kind with our tags and no others; nothing is encoded. FLAC and M4A have
 * room for a picture. Throws `FfmpegFailure`.
 */
export async function copyWithTags(
  { directory, name, tagged, kind, tags }: Copy,
  signal?: AbortSignal,
): Promise<void> {
  const { demuxer } = kind;
  const cover = demuxer === 'flac' || demuxer === 'mov' ? tags.cover : null;
  if (cover) await writeFile(path.join(directory, 'cover'), cover.bytes, { mode: 0o600 });
  const picture = ['-protocol_whitelist', 'file', '-f', 'image2', '-pattern_type', 'none', '-c:v', 'mjpeg'];
  await runFfmpeg({
    args: [
      ...['-v', 'error', ...soundInput(demuxer), '-i', name, ...(cover ? [...picture, '-i', 'cover'] : [])],
      ...['-map', '0:a:0', ...(cover ? front : [])],
      ...['-map_metadata', '-1', '-map_chapters', '-1', '-c', 'copy', ...pairs(tags)],
      ...['-f', formats[demuxer], path.basename(tagged)],
    ],
    directory,
    timeoutMs: 120_000,
    memoryMb: 1_024,
    fileMb: 1_024,
    signal,
  });
}

/** The comment of a picture is what it shows. */
const front = [
  ...['-map', '1:v:0', '-disposition:v:0', 'attached_pic'],
  ...['-metadata:s:v:0', 'comment=Cover (front)'],
];

function pairs(tags: TrackTags): string[] {
  const written: Readonly<Record<string, string | null | undefined>> = {
    title: tags.title,
    artist: tags.artist,
    album: tags.album,
    date: tags.year?.toString(),
    isrc: tags.isrc,
    track: tags.trackNumber?.toString(),
    comment: `${tags.licence} · ${tags.sourceUrl}`,
    copyright: tags.licence,
    license: tags.licenceUrl,
  };
  return Object.entries(written).flatMap(([name, value]) => (value ? ['-metadata', `${name}=${value}`] : []));
}
