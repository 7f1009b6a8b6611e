import { tmpdir } from 'node:os';
import { AppError } from '@/lib/platform/errors/app-error';
import { readVideoInfo } from '@/lib/vendors/yt-dlp';
import { linkOf } from './link-of';
import type { LinkFacts } from './schemas';
import { throughProxy } from './through-proxy';

/** Pages and lists of formats; no video is fetched here. */
const mostBytes = 64 * 1_048_576;

/**
 * What a link leads to. Throws an `AppError` that says what to do: `link-…` keys (private, removed, geo-blocked, live,
 * several videos, …) and `address-refused`; `limit` and `unavailable` are worth another try.
 */
export async function describeLink(
  text: string,
  { maxHeight = 1_080, signal }: { readonly maxHeight?: number; readonly signal?: AbortSignal } = {},
): Promise<LinkFacts> {
  const { href } = await linkOf(text);
  return throughProxy({ parent: tmpdir(), maxBytes: mostBytes }, async (directory, proxy) => {
    const info = await readVideoInfo({ url: href, directory, proxy: proxy.url, signal, maxHeight });
    if (info.is_live || ['is_live', 'is_upcoming', 'post_live'].includes(info.live_status ?? ''))
      throw new AppError('invalid', 'link-live', { field: 'url' });
    if (info.playlist_id != null && info.playlist_count !== 1)
      throw new AppError('invalid', 'link-is-playlist', { field: 'url' });
    return {
      title: (info.title ?? '').slice(0, 300) || href,
      lengthMs: positive((info.duration ?? 0) * 1_000),
      sizeBytes: positive(info.filesize ?? info.filesize_approx ?? 0),
      site: info.extractor_key ?? 'Generic',
    };
  });
}

const positive = (value: number): number | null => (value >= 1 ? Math.round(value) : null);
