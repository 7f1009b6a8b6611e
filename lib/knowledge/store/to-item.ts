import { z } from 'zod';
import { CatalogueItem, ItemKind, type Prepayment } from '../schemas';

/** A row of `catalogue_item` as PostgreSQL gives it to a raw query or Prisma to its own. */
export const ItemRow = z.object({
  id: z.string(),
  kind: ItemKind,
  sku: z.string(),
  name: z.string(),
  description: z.string(),
  options: z.record(z.string(), z.string()),
  priceMinor: z.bigint(),
  currency: z.string(),
  unit: z.string().nullable(),
  stock: z.number().nullable(),
  durationMinutes: z.number().nullable(),
  prepaymentKind: z.enum(['NONE', 'AMOUNT', 'PERCENT', 'FULL']).nullable(),
  prepaymentValue: z.bigint().nullable(),
  format: z.string().nullable(),
  place: z.string().nullable(),
  photoId: z.string().nullable(),
  archivedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type ItemRow = z.infer<typeof ItemRow>;

/** The row as the rest of the product knows it: numbers instead of bigints, one prepayment instead of two columns. */
export function toItem(row: unknown): CatalogueItem {
  const { priceMinor, prepaymentKind, prepaymentValue, ...same } = ItemRow.parse(row);
  return CatalogueItem.parse({
    ...same,
    priceMinor: Number(priceMinor),
    prepayment: prepaymentKind === null ? null : toPrepayment(prepaymentKind, Number(prepaymentValue ?? 0)),
  });
}

function toPrepayment(kind: Prepayment['kind'], value: number): Prepayment {
  return kind === 'AMOUNT' || kind === 'PERCENT' ? { kind, value } : { kind };
}
