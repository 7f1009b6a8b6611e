import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { id3Bytes } from '@/lib/vendors/node-id3';
import { soundRange } from './sound-range';
import type { TrackTags } from './track-tags';

/** Writes `tagged`: an ID3v2.3 tag, and the sound of `file` without whatever tags stood before and behind it. */
export async function prependId3(file: string, tagged: string, tags: TrackTags): Promise<void> {
  const { from, to } = await soundRange(file);
  const handle = await open(tagged, 'wx', 0o600);
  try {
    await handle.write(id3Bytes(frames(tags)));
    const sound = createReadStream(file, { start: from, end: to - 1, highWaterMark: 1_048_576 });
    for await (const chunk of sound) await handle.write(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function frames(tags: TrackTags): Parameters<typeof id3Bytes>[0] {
  return {
    title: tags.title,
    artist: tags.artist,
    album: tags.album ?? undefined,
    year: tags.year ?? undefined,
    isrc: tags.isrc ?? undefined,
    trackNumber: tags.trackNumber ?? undefined,
    comment: tags.licence,
    // Addresses stand in single bytes there.
    copyrightUrl: tags.licenceUrl === null ? undefined : URL.parse(tags.licenceUrl)?.href,
    sourceUrl: URL.parse(tags.sourceUrl)?.href,
    texts: { LICENSE: tags.licence, SOURCE: tags.sourceUrl },
    picture: tags.cover ?? undefined,
  };
}
