import { z } from 'zod';
import { ItemKind } from '../schemas';
import { Difference, DifferenceKind, FaqState, type ItemState } from '../versions/schemas';

/** What the database keeps of an item, see `x8_item_content`. */
const ItemContentRow = z.object({
  kind: ItemKind,
  sku: z.string(),
  name: z.string(),
  description: z.string(),
  options: z.record(z.string(), z.string()),
  price_minor: z.number(),
  currency: z.string(),
  unit: z.string().nullable(),
  duration_minutes: z.number().nullable(),
  prepayment_kind: z.enum(['NONE', 'AMOUNT', 'PERCENT', 'FULL']).nullable(),
  prepayment_value: z.number().nullable(),
  format: z.string().nullable(),
  place: z.string().nullable(),
  stock: z.number().nullable().optional(),
});

const DifferenceRow = z.object({
  subject: z.enum(['ITEM', 'FAQ']),
  id: z.string(),
  kind: DifferenceKind,
  before: z.unknown(),
  after: z.unknown(),
});

/** A row of a comparison as the rest of the product knows it: nothing on a side where it is not on sale. */
export function toDifference(row: unknown): Difference {
  const { subject, id, kind, before, after } = DifferenceRow.parse(row);
  const state = subject === 'ITEM' ? itemState : (content: unknown) => FaqState.parse(content);
  return Difference.parse({
    subject,
    id,
    kind,
    before: kind === 'NEW' ? null : state(before),
    after: kind === 'WITHDRAWN' ? null : state(after),
  });
}

function itemState(content: unknown): ItemState {
  const { price_minor, duration_minutes, prepayment_kind, prepayment_value, stock, ...same } =
    ItemContentRow.parse(content);
  return {
    ...same,
    priceMinor: price_minor,
    durationMinutes: duration_minutes,
    prepayment:
      prepayment_kind === 'AMOUNT' || prepayment_kind === 'PERCENT'
        ? { kind: prepayment_kind, value: prepayment_value ?? 0 }
        : prepayment_kind && { kind: prepayment_kind },
    ...(stock === undefined ? {} : { stock }),
  };
}
