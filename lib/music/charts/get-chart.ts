import { z } from 'zod';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { parse } from '@/lib/platform/parse';
import { type Chart, SourceId } from '../schemas';
import { findChart } from '../store/charts';
import { compareCharts } from './compare-charts';

const ChartWish = z.object({
  sourceId: SourceId,
  day: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .optional(),
});

/** A source's chart of a day, or its last one, beside the one before it; null: it has not been looked at. */
export async function getChart(base: BaseCtx, input: z.input<typeof ChartWish>): Promise<Chart | null> {
  authorize(base, 'music.import');
  const { sourceId, day } = parse(ChartWish, input);
  return acrossCompanies(base, async (tx) => {
    const chart = await findChart(tx, sourceId, { day });
    if (!chart) return null;
    const before = await findChart(tx, sourceId, { before: chart.day });
    return {
      sourceId,
      day: chart.day,
      previousDay: before?.day ?? null,
      ...compareCharts(chart.positions, before?.positions ?? []),
    };
  });
}
