import { fold } from './fold';
import { measuresIn } from './measures-in';
import { type Measure, readMeasure } from './read-measure';

/** How much one unit of a price list is: `kg` → 1 kg, «100 г» → 100 g, «за кг» → 1 kg. Null: pieces, packs and the like. */
export function unitMeasure(unit: string): Measure | null {
  const [written] = measuresIn(unit);
  if (written) return written;
  const bare = fold(unit)
    .replace(/^(?:за|1|per|a|\/) ?/u, '')
    .replace(/\.$/, '');
  const measure = readMeasure(['1', bare], 0);
  return measure && { dimension: measure.dimension, amount: measure.amount };
}
