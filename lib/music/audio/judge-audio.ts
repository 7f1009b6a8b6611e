import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '@/lib/platform/errors/app-error';
import type { AudioKind } from './audio-kind';
import { audioKindOf } from './audio-kind-of';

const headBytes = 65_536;
/** Pictures in front of the sound make tags long; more than this is no tag. */
const mostTagBytes = 32 * 1_048_576;

/**
 * What sound a file is, told by its bytes before any program is given it. Throws `invalid`: `track-is-playlist` for lists of
 * pieces (which name other addresses and are never opened), `track-not-audio` for everything else that is no sound.
 */
export async function judgeAudio(path: string): Promise<AudioKind> {
  const handle = await open(path, 'r');
  try {
    const first = await read(handle, 0);
    let kind = audioKindOf(first);
    // Some files have two tags, one before the other.
    for (let at = 0, tags = 0; kind && 'skip' in kind && tags < 3; tags += 1) {
      at += kind.skip;
      kind = at > mostTagBytes ? null : audioKindOf(await read(handle, at));
    }
    if (kind && 'demuxer' in kind) return kind;
    throw new AppError('invalid', isPlaylist(first) ? 'track-is-playlist' : 'track-not-audio');
  } finally {
    await handle.close();
  }
}

async function read(handle: FileHandle, at: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, at);
  return buffer.subarray(0, bytesRead);
}

function isPlaylist(head: Buffer): boolean {
  const text = head.toString('latin1', 0, 2_048).trimStart().toLowerCase();
  return /^(\u00ef\u00bb\u00bf)?(#extm3u|\[playlist\]|<(\?xml[\s\S]*<)?(mpd|smil|playlist)|ffconcat)/.test(
    text,
  );
}
