import { z } from 'zod';
import { amountText } from '@/lib/assistant/language/amount-text';
import { unitMeasure } from '@/lib/assistant/language/unit-measure';
import { getItem } from '@/lib/knowledge';
import { defineTool } from './tool';

/** A unit of a price list cannot be cut: whole numbers of it are sold. */
const thousandths = 1_000;

export const countUnits = defineTool({
  name: 'count_units',
  description:
    'How many whole units of an item make the weight, volume or length a customer wants («полкило», "1.5 kg"). Only whole units are sold: `quantity` is null when the wish cannot be had, and `offers` are the nearest amounts that can, with their totals.',
  args: z.object({
    itemId: z.string().min(1).max(60),
    dimension: z
      .enum(['mass', 'volume', 'length', 'pound', 'unit'])
      .describe('"unit": thousandths of a unit, 1500 for one and a half'),
    amount: z
      .number()
      .int()
      .min(1)
      .max(100_000_000)
      .describe('Grams, millilitres, millimetres, hundredths of a pound, or thousandths of a unit'),
  }),
  result: z.object({
    name: z.string(),
    unit: z.string().nullable(),
    /** The item is measured in what the customer asked for. */
    measured: z.boolean(),
    quantity: z.number().int().nullable(),
    offers: z.array(
      z.object({ quantity: z.number().int(), amount: z.string(), totalMinor: z.number().int() }),
    ),
    currency: z.string(),
  }),
  reach: 'inside',
  run: async (ctx, _desk, { itemId, dimension, amount }) => {
    const { name, unit, priceMinor, currency } = await getItem(ctx, { id: itemId });
    const one = dimension === 'unit' ? { dimension, amount: thousandths } : unit && unitMeasure(unit);
    const measured = one ? one.dimension === dimension : false;
    const units = one && measured ? amount / one.amount : null;
    const quantity = units !== null && Number.isInteger(units) ? units : null;
    const near = units === null ? [1] : [Math.floor(units), Math.ceil(units)];
    const offers = [...new Set(near)].filter((count) => count >= 1);
    return {
      name,
      unit,
      measured,
      quantity,
      offers: offers.map((count) => ({
        quantity: count,
        amount: amountText(count, unit) ?? String(count),
        totalMinor: count * priceMinor,
      })),
      currency,
    };
  },
});
