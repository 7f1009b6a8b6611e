import type { Field, ItemKind, Prepayment } from '@/lib/knowledge/schemas';
import type { CsvCell } from '../export/to-csv';
import type { WireItem } from './price-list-api';
import { writePrice } from './write-price';

interface Words {
  readonly field: (field: Field) => string;
  readonly kind: (kind: ItemKind) => string;
  readonly prepayment: (kind: Prepayment['kind']) => string;
  readonly minutes: (count: number) => string;
}

/** What is on sale as a table that an upload reads back unchanged: an option a column, money with its currency. */
export function itemsFile(items: readonly WireItem[], words: Words): CsvCell[][] {
  const options = [...new Set(items.flatMap((item) => Object.keys(item.options)))];
  const services = items.some((item) => item.kind === 'SERVICE');
  const head: readonly Field[] = ['sku', 'name', 'kind', 'price', 'currency', 'unit', 'stock', 'description'];
  const serviceHead: readonly Field[] = services ? ['duration', 'prepayment', 'format', 'place'] : [];
  return [
    [
      ...[...head, ...serviceHead].map(words.field),
      ...options.map((option) => `${words.field('option')}: ${option}`),
    ],
    ...items.map((item) => [
      item.sku,
      item.name,
      words.kind(item.kind),
      writePrice(item.priceMinor, item.currency),
      item.currency,
      item.unit,
      item.stock,
      item.description,
      ...(services ? serviceCells(item, words) : []),
      ...options.map((option) => item.options[option] ?? null),
    ]),
  ];
}

function serviceCells(item: WireItem, words: Words): CsvCell[] {
  return [
    item.durationMinutes === null ? null : words.minutes(item.durationMinutes),
    prepaymentCell(item, words),
    item.format,
    item.place,
  ];
}

function prepaymentCell({ kind, prepayment, currency }: WireItem, words: Words): CsvCell {
  if (kind === 'PRODUCT') return null;
  if (prepayment?.kind === 'AMOUNT') return `${writePrice(prepayment.value, currency)} ${currency}`;
  if (prepayment?.kind === 'PERCENT') return `${prepayment.value} %`;
  return words.prepayment(prepayment?.kind ?? 'FULL');
}
