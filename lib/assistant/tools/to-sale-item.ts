import type { SaleItem } from '@/lib/assistant/schemas';
import type { CatalogueItem } from '@/lib/knowledge';

const longestDescription = 600;

/** What the assistant may know of a catalogue item. */
export function toSaleItem(item: CatalogueItem): SaleItem {
  const { prepayment } = item;
  return {
    id: item.id,
    kind: item.kind,
    sku: item.sku,
    name: item.name,
    description: item.description.slice(0, longestDescription),
    options: item.options,
    priceMinor: item.priceMinor,
    currency: item.currency,
    unit: item.unit,
    stock: item.stock,
    durationMinutes: item.durationMinutes,
    prepayment: prepayment && {
      kind: prepayment.kind,
      percent: prepayment.kind === 'PERCENT' ? prepayment.value : null,
      amountMinor: prepayment.kind === 'AMOUNT' ? prepayment.value : null,
    },
    format: item.format,
    place: item.place,
    photoId: item.photoId,
  };
}
