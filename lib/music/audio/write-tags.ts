import { rename } from 'node:fs/promises';
import path from 'node:path';
import { FfmpegFailure } from '@/lib/vendors/ffmpeg';
import { readTags, type SoundTags } from '@/lib/vendors/music-metadata';
import type { AudioKind } from './audio-kind';
import { copyWithTags } from './copy-with-tags';
import { judgeAudio } from './judge-audio';
import { prependId3 } from './prepend-id3';
import { programMissing } from './program-missing';
import type { TrackTags } from './track-tags';
import { withSound } from './with-sound';

/**
 * Writes tags into a sound file, once, in place of those it came with; what is packed stays byte for byte. MP3 and AAC get
 * ID3v2.3 in UTF-16, the others what their container has for it (pictures in FLAC and M4A). They are read back by another
 * reader before the file takes the old one's place. Returns false, the file being as it was, where they did not come back as
 * they were written. Throws `invalid` (`track-not-audio`) and the reason of `signal`.
 */
export async function writeTags(file: string, tags: TrackTags, signal?: AbortSignal): Promise<boolean> {
  const kind = await judgeAudio(file);
  return withSound(file, kind.extension, async (directory, name) => {
    const tagged = path.join(directory, `tagged${kind.extension}`);
    const clean = cleaned(tags);
    try {
      if (kind.demuxer === 'mp3' || kind.demuxer === 'aac') await prependId3(file, tagged, clean);
      else await copyWithTags({ directory, name, tagged, kind, tags: clean }, signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof FfmpegFailure && error.kind === 'missing') throw programMissing('ffmpeg', error);
      if (error instanceof FfmpegFailure) return false;
      throw error;
    }
    if (!isWritten(clean, kind, await readTags(tagged, { picture: true }))) return false;
    await rename(tagged, file);
    return true;
  });
}

function isWritten(tags: TrackTags, { demuxer }: AudioKind, read: SoundTags): boolean {
  const hasPicture = tags.cover !== null && demuxer !== 'ogg' && demuxer !== 'wav';
  // What M4A has no place for.
  const hasIsrc = tags.isrc !== null && demuxer !== 'mov';
  return (
    read.title === tags.title &&
    read.artist === tags.artist &&
    (tags.album === null || read.album === tags.album) &&
    (tags.year === null || read.year === tags.year) &&
    (tags.trackNumber === null || read.trackNumber === tags.trackNumber) &&
    (!hasIsrc || read.isrc === tags.isrc) &&
    (!hasPicture || read.picture?.bytes.length === tags.cover?.bytes.length)
  );
}

/** As a reader will give them back. */
function cleaned(tags: TrackTags): TrackTags {
  const text = (value: string): string =>
    value
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 1_000)
      .toWellFormed();
  const maybe = (value: string | null): string | null => (value === null ? null : text(value) || null);
  const isrc = tags.isrc?.replace(/[\s-]/g, '').toUpperCase();
  return {
    ...tags,
    title: text(tags.title),
    artist: text(tags.artist),
    album: maybe(tags.album),
    isrc: isrc !== undefined && /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(isrc) ? isrc : null,
    licence: text(tags.licence),
  };
}
