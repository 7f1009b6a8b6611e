import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import { localDay } from '@/lib/platform/time/local-day';
import { saveChart } from '../store/charts';
import { type ImportRow, setImportChart } from '../store/imports';
import type { ItemRow } from '../store/items';
import type { SourceRow } from '../store/sources';

/** Keeps what stood where in a chart, on the day it is at its source. Whether a track can be had does not matter. */
export async function keepChart(
  tx: Tx,
  row: ImportRow,
  source: Pick<SourceRow, 'id' | 'timeZone'>,
  items: readonly Pick<ItemRow, 'trackKey' | 'title' | 'artist'>[],
): Promise<string> {
  const now = tx.ctx.clock.now();
  const chart = {
    id: newId('cht', now),
    sourceId: source.id,
    importId: row.id,
    day: localDay(now, source.timeZone),
  };
  const positions = items.map(({ trackKey, title, artist }, index) => ({
    position: index + 1,
    trackKey,
    title,
    artist,
  }));
  const chartId = await saveChart(tx, chart, positions);
  await setImportChart(tx, row.id, chartId);
  return chartId;
}
