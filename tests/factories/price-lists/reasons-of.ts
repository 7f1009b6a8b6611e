import type { PriceListReport } from '@/lib/knowledge/schemas';

/** What was refused, shortly: row, column, reason. */
export function reasonsOf({ refused }: PriceListReport): (string | number | null)[][] {
  return refused.map(({ row, column, reason }) => [row, column, reason.key]);
}
