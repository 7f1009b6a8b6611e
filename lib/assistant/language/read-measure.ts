import { readAmount } from './read-amount';

export type Dimension = 'mass' | 'volume' | 'length' | 'pound';

/** A weight, a volume or a length, in whole grams, millilitres, millimetres or hundredths of a pound. */
export interface Measure {
  readonly dimension: Dimension;
  readonly amount: number;
}

const units: ReadonlyArray<readonly [pattern: RegExp, dimension: Dimension, size: number]> = [
  [/^(?:кг|kg|kgs|кило|килограмм\p{L}*|килограм\p{L}*|kilos?|kilograms?|kilogrammes?)$/u, 'mass', 1_000],
  [/^(?:г|гр|g|gr|грамм\p{L}*|грам|грамов|grams?|grammes?)$/u, 'mass', 1],
  [/^(?:л|l|литр\p{L}*|lit(?:er|re)s?|ltr)$/u, 'volume', 1_000],
  [/^(?:мл|ml|миллилитр\p{L}*|millilit(?:er|re)s?)$/u, 'volume', 1],
  [/^(?:м|метр(?:а|ов|у|ы)?|met(?:er|re)s?|m)$/u, 'length', 1_000],
  [/^(?:см|cm|сантиметр\p{L}*|centimet(?:er|re)s?)$/u, 'length', 10],
  [/^(?:мм|mm|миллиметр\p{L}*|millimet(?:er|re)s?)$/u, 'length', 1],
  [/^(?:lbs?|pounds?)$/u, 'pound', 100],
];

const joined = /^(?:пол)-?(кило|килограмма|литра|литр|метра)$/u;

/**
 * Reads a measure from `words[at]` on: «полкило», «300 г», "1.5 kg", «две с половиной литра», «кило» alone. Null when
 * there is none.
 */
export function readMeasure(words: readonly string[], at: number): (Measure & { used: number }) | null {
  const half = joined.exec(words[at] ?? '');
  if (half) return measured(0.5, half[1], 1);
  const alone = /^(?:кило|килограмм|килограммчик|килограмчик|kilo|литр|литрик|метр)$/.test(words[at] ?? '');
  if (alone) return measured(1, words[at], 1);
  const article = /^(?:a|an|the)$/.test(words[at] ?? '') ? 1 : 0;
  if (article === 1) {
    const one = measured(1, words[at + 1], 2);
    if (one) return one;
  }
  const amount = readAmount(words, at);
  return amount ? measured(amount.value, words[at + amount.used], amount.used + 1) : null;
}

function measured(
  value: number,
  word: string | undefined,
  used: number,
): (Measure & { used: number }) | null {
  const unit = units.find(([pattern]) => pattern.test(word ?? ''));
  if (!unit) return null;
  const [, dimension, size] = unit;
  const amount = Math.round(value * size);
  return amount > 0 && amount <= 100_000_000 ? { dimension, amount, used } : null;
}
