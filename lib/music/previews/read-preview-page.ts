import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Findings } from '../extraction/found';
import { findTracksOf } from '../importing/find-tracks-of';
import { reasonOf } from '../importing/reason-of';
import type { PreviewTrack } from '../schemas';
import { endPreview, findPreview } from '../store/previews';
import { findSource } from '../store/sources';

/** Reads a page for somebody who waits to see what it has; whatever comes of it is written down for them. */
export async function readPreviewPage(ctx: Ctx, { key }: { readonly key: string }): Promise<void> {
  authorize(ctx, 'music.tend');
  const wish = await acrossCompanies(ctx, async (tx) => {
    const row = await findPreview(tx, key);
    const source = row && (await findSource(tx, row.sourceId));
    return row?.state === 'READING' && row.found && source
      ? { url: row.url, limit: row.found.limit, source }
      : null;
  });
  if (!wish) return;
  try {
    const findings = await findTracksOf(ctx, wish);
    const { total, tracks, expiresAt } = findings;
    const found = {
      url: wish.url,
      sourceId: wish.source.id,
      total,
      tracks: tracks.map(previewOf(wish.source.id)),
    };
    await acrossCompanies(ctx, (tx) => endPreview(tx, key, { found, expiresAt }));
  } catch (error) {
    if (error instanceof AppError && error.key === 'job-lease-lost') throw error;
    const code = error instanceof AppError ? error.code : 'internal';
    await acrossCompanies(ctx, (tx) => endPreview(tx, key, { reason: { ...reasonOf(error), code } }));
    if (!(error instanceof AppError)) throw error;
  }
}

const previewOf =
  (source: string) =>
  ({ title, artist, streamUrl, coverUrl, durationMs }: Findings['tracks'][number]): PreviewTrack => ({
    title,
    artist,
    streamUrl,
    coverUrl,
    source,
    ...(durationMs !== null && { duration: Math.round(durationMs / 1_000) }),
  });
