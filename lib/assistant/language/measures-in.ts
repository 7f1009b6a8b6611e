import { fold } from './fold';
import { type Measure, readMeasure } from './read-measure';

/** All measures a name holds: «Кофе в зёрнах, 250 г» → 250 g; "Milk 1.5 l" → 1500 ml. */
export function measuresIn(text: string): Measure[] {
  const words = fold(text).match(/\p{L}+|\d+(?:[.,]\d+)?[½¼¾]?|[½¼¾]/gu) ?? [];
  const found: Measure[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const measure = readMeasure(words, at);
    if (!measure) continue;
    found.push({ dimension: measure.dimension, amount: measure.amount });
    at += measure.used - 1;
  }
  return found;
}
