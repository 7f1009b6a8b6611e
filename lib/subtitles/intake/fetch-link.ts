import { rename } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/platform/errors/app-error';
import { downloadTrack } from '@/lib/vendors/yt-dlp';
import { joinTracks } from './join-tracks';
import { linkOf } from './link-of';
import { throughProxy } from './through-proxy';

export interface LinkWish {
  /** Where the video is to be; a new file. */
  readonly file: string;
  readonly maxBytes: number;
  /** Pixels of the shorter side that are enough: 720, 1080. */
  readonly maxHeight: number;
  readonly signal?: AbortSignal | undefined;
  /** Told how much has come, 0 to 1; null where the site does not say of how much. */
  readonly onProgress?: ((share: number | null) => void) | undefined;
}

/**
 * Fetches the video that a link leads to. What it is, `judgeMedia` and `probeClip` are still to say. Throws what
 * `describeLink` throws, and `invalid` (`link-too-large`).
 */
export async function fetchLink(text: string, wish: LinkWish): Promise<void> {
  const { file, maxBytes, maxHeight, signal, onProgress } = wish;
  const { href } = await linkOf(text);
  // Pages, lists and a second track come on top of the video itself.
  const allowance = {
    parent: path.dirname(path.resolve(file)),
    maxBytes: Math.ceil(maxBytes * 1.2) + 33_554_432,
  };
  await throughProxy(allowance, async (directory, proxy) => {
    const asked = { url: href, directory, proxy: proxy.url, signal, maxBytes, maxHeight };
    const onBytes = (sofar: number, total: number | null): void =>
      onProgress?.(total === null ? null : Math.min(1, sofar / total));
    const { isSilent } = await downloadTrack({ ...asked, track: 'picture', onBytes });
    const hasSound =
      isSilent && (await downloadTrack({ ...asked, track: 'sound' }).then(() => true, noSound));
    if (hasSound) await joinTracks(directory, { maxBytes, signal });
    await rename(path.join(directory, hasSound ? 'joined' : 'picture'), file);
  });
}

/** Some videos are silent. */
function noSound(error: unknown): false {
  if (error instanceof AppError && error.key === 'link-unsupported') return false;
  throw error;
}
