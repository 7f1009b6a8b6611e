import type { CatalogueItem } from '@/lib/knowledge';

/**
 * The part of a line that is paid in advance, in minor units. Products and services that say nothing are paid in full; an
 * amount is meant for each and never exceeds the line; a percentage is rounded half up.
 */
export function dueNow(
  item: Pick<CatalogueItem, 'kind' | 'prepayment'>,
  quantity: number,
  totalMinor: number,
): number {
  const prepayment = item.kind === 'SERVICE' ? item.prepayment : null;
  switch (prepayment?.kind) {
    case 'NONE':
      return 0;
    case 'AMOUNT':
      return Math.min(prepayment.value * quantity, totalMinor);
    case 'PERCENT':
      // Large sums times a hundred do not fit a double exactly.
      return Number((BigInt(totalMinor) * BigInt(prepayment.value) + 50n) / 100n);
    default:
      return totalMinor;
  }
}
