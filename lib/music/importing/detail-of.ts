import type { Tx } from '@/lib/platform/db/transaction';
import type { ImportDetail, ImportItem } from '../schemas';
import type { ImportRow } from '../store/imports';
import { findItemsOfImport, type ItemRow } from '../store/items';
import { findPagesOf } from '../store/pages';
import { findReplacements } from '../store/tracks';
import { showImports } from './show-imports';

/** An import with each of its tracks, and everything that went wrong. */
export async function detailOf(tx: Tx, row: ImportRow): Promise<ImportDetail> {
  const [shown] = await showImports(tx, [row]);
  if (!shown) throw new Error(`The import ${row.id} cannot be shown.`);
  const rows = await findItemsOfImport(tx, row.id);
  const replaced = await findReplacements(
    tx,
    rows.flatMap(({ trackId }) => trackId ?? []),
  );
  const items = rows.map((item) => itemOf(item, replaced));
  const pages = await findPagesOf(tx, [row.id]);
  return {
    ...shown,
    items,
    errors: [
      ...pages.flatMap(({ url, state, reason }) => (state === 'FAILED' && reason ? [{ url, reason }] : [])),
      ...items.flatMap(({ pageUrl, title, state, reason }) =>
        state === 'FAILED' && reason ? [{ url: pageUrl, title, reason }] : [],
      ),
    ],
  };
}

function itemOf(
  item: ItemRow,
  tracks: ReadonlyMap<string, { readonly itemId: string | null; readonly duplicateOf: string | null }>,
): ImportItem {
  const { part, trackId } = item;
  const track = trackId === null ? undefined : tracks.get(trackId);
  return {
    id: item.id,
    title: item.title,
    artist: item.artist,
    pageUrl: item.facts.pageUrl,
    state: item.state,
    progress: part?.total ? Math.min(1, part.bytes / part.total) : null,
    reason: item.reason,
    trackId,
    duplicateOf: track ? (track.itemId === item.id ? track.duplicateOf : trackId) : null,
  };
}
