import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { chooseAlbum } from '../albums/choose-album';
import { keepChart } from '../charts/keep-chart';
import type { Findings, FoundTrack } from '../extraction/found';
import { type ItemFacts, insertItems } from '../store/items';
import { markPage } from '../store/pages';
import { findTracksOf } from './find-tracks-of';
import type { PageWork } from './page-work';

/** What a page gave, and what its tracks are put into. */
export interface PageRead {
  readonly findings: Findings;
  readonly albumId: string | null;
  readonly chartId: string | null;
}

/** Most tracks of a page when nobody said how many. */
const usualLimit = 200;

/**
 * Reads a page of an import and writes down its tracks, its album and its chart; once more, the same. Throws what `visit`
 * throws, and `invalid` (`page-without-tracks`).
 */
export async function readPage(ctx: Ctx, work: PageWork, signal: AbortSignal): Promise<PageRead> {
  const { page, row, source } = work;
  await acrossCompanies(ctx, (tx) => markPage(tx, page, { state: 'READING' }));
  const limit = row.options.limit ?? usualLimit;
  const findings = await findTracksOf(ctx, { source, url: page.url, limit, signal });
  if (findings.tracks.length === 0)
    throw new AppError('invalid', 'page-without-tracks', { params: { url: page.url } });
  const capturedAt = ctx.clock.now();
  const items = findings.tracks.map((track, position) => ({
    id: newId('itm', capturedAt),
    importId: row.id,
    pageId: page.id,
    position,
    trackKey: track.key,
    title: track.title,
    artist: track.artist,
    facts: factsOf(track, { url: page.url, extractor: findings.extractor, capturedAt }),
  }));
  return acrossCompanies(ctx, async (tx) => {
    await insertItems(tx, items);
    await markPage(tx, page, { state: 'BRINGING', total: findings.total });
    const albumId = await chooseAlbum(tx, { row, pageUrl: page.url, found: findings.album, items });
    const chartId = row.kind === 'chart' ? await keepChart(tx, row, source, items) : null;
    return { findings, albumId, chartId };
  });
}

function factsOf(
  { pageUrl, coverUrl, durationMs, isrc, album, year, origins }: FoundTrack,
  from: { readonly url: string; readonly extractor: string; readonly capturedAt: Date },
): ItemFacts {
  const { extractor, capturedAt } = from;
  const facts = { coverUrl, durationMs, isrc, album, year, extractor, capturedAt };
  return { ...facts, pageUrl: from.url, ownPageUrl: pageUrl, origins: { ...origins } };
}
