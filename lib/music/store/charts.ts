import type { Tx } from '@/lib/platform/db/transaction';

export interface PositionRow {
  readonly position: number;
  readonly trackKey: string;
  readonly title: string;
  readonly artist: string;
  readonly trackId: string | null;
}

/** Keeps a chart as it was on a day; looked at again on the same day, the later look counts. Returns its id. */
export async function saveChart(
  tx: Tx,
  chart: { readonly id: string; readonly sourceId: string; readonly importId: string; readonly day: string },
  positions: readonly Omit<PositionRow, 'trackId'>[],
): Promise<string> {
  const [row] = await tx.db.$queryRaw<{ id: string }[]>`
    insert into music_chart (id, source_id, import_id, day, taken_at)
    values (${chart.id}, ${chart.sourceId}, ${chart.importId}, ${chart.day}, ${tx.ctx.clock.now()})
    on conflict (source_id, day) do update set import_id = excluded.import_id, taken_at = excluded.taken_at
    returning id`;
  const chartId = row?.id ?? chart.id;
  await tx.db.musicChartPosition.deleteMany({ where: { chartId } });
  await tx.db.musicChartPosition.createMany({
    data: positions.map((position) => ({ ...position, chartId })),
  });
  return chartId;
}

/** Says which track of the library stands at a chart's place. */
export async function linkPosition(
  tx: Tx,
  chartId: string,
  { trackKey, trackId }: { readonly trackKey: string; readonly trackId: string },
): Promise<void> {
  await tx.db.musicChartPosition.updateMany({ where: { chartId, trackKey }, data: { trackId } });
}

/** The chart of a source on a day, or its last one up to then; null: there is none. */
export async function findChart(
  tx: Tx,
  sourceId: string,
  wish: { readonly day?: string | undefined; readonly before?: string },
): Promise<{ id: string; day: string; positions: PositionRow[] } | null> {
  const day = wish.before !== undefined ? { lt: wish.before } : wish.day !== undefined ? wish.day : undefined;
  const chart = await tx.db.musicChart.findFirst({
    where: { sourceId, ...(day !== undefined && { day }) },
    orderBy: { day: 'desc' },
  });
  if (!chart) return null;
  const positions = await tx.db.musicChartPosition.findMany({
    where: { chartId: chart.id },
    orderBy: { position: 'asc' },
  });
  return { id: chart.id, day: chart.day, positions };
}

export async function findChartDays(tx: Tx, sourceId: string, limit: number): Promise<string[]> {
  const rows = await tx.db.musicChart.findMany({
    where: { sourceId },
    orderBy: { day: 'desc' },
    take: limit,
    select: { day: true },
  });
  return rows.map((row) => row.day);
}
