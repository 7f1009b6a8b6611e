import { describe, expect, it } from 'vitest';
import { decideMinor } from './decide-minor';
import { learnConvention } from './learn-convention';
import { parseNumeral } from './parse-numeral';

/** Decides `body` in a column that also holds `others`. */
function decide(body: string, others: readonly string[] = [], digits = 2) {
  const convention = learnConvention();
  for (const text of [body, ...others]) convention.add(parseNumeral(text));
  const decided = decideMinor(parseNumeral(body), convention.learned, digits);
  return decided.ok ? decided.value : decided.key;
}

describe('what a lone separator means is decided by its own column, or not at all', () => {
  it.each([
    // Nothing else in the column: a thousand, or one and a bit?
    ['1.234', [], 2, 'price-ambiguous'],
    ['1,234', ['2,500'], 2, 'price-ambiguous'],
    // Decimals elsewhere with the other mark: this one groups.
    ['1.234', ['12.990,00'], 2, 123400],
    ['1.234', ['99,50'], 2, 123400],
    ['1,234', ['99.5'], 2, 123400],
    ['1.290', ['1.234.567'], 2, 129000],
    // Decimals elsewhere with the same mark: too many decimals here.
    ['1,234', ['99,50'], 2, 'price-decimals'],
    ['1.250', ['12.5'], 2, 'price-decimals'],
    ['1,234', ['12.990,00'], 2, 'price-decimals'],
    // A column that groups with spaces does not group with commas.
    ['1,234', ['1 234'], 2, 'price-decimals'],
    // Evidence for both.
    ['1.234', ['99,50', '12.5'], 2, 'price-ambiguous'],
    // Three-digit numbers without a separator: not a column of three decimals.
    ['1.290', ['990'], 2, 129000],
    ['1,299', ['899', '2,499'], 2, 129900],
    ['1.290', ['990', '1500'], 2, 'price-ambiguous'],
    ['1.290', ['990', '2,300'], 2, 'price-ambiguous'],
    ['1.250', ['5', '7'], 2, 'price-ambiguous'],
    // A currency with three decimals needs evidence of another kind.
    ['1.250', ['990'], 3, 'price-ambiguous'],
    ['1.250', ['12.5'], 3, 1250],
    ['1.250', ['99,500'], 3, 'price-ambiguous'],
    // One without decimals.
    ['1,290', ['990'], 0, 1290],
    ['1,290', [], 0, 'price-ambiguous'],
  ] as const)('%s beside %j with %i decimals: %s', (body, others, digits, expected) => {
    expect(decide(body, others, digits)).toBe(expected);
  });

  it.each([
    ['12.99', 2, 1299],
    ['12.9', 2, 1290],
    ['12.5000', 2, 1250],
    ['12.5001', 2, 'price-decimals'],
    ['0,500', 2, 'price-decimals'],
    ['1234,567', 2, 'price-decimals'],
    ['1234,567', 3, 1234567],
    ['100.00', 0, 100],
    ['100.50', 0, 'price-decimals'],
    ['1 000 000 000', 2, 100_000_000_000],
    ['1 000 000 000,01', 2, 'price-too-large'],
    ['99999999999999999999', 2, 'price-too-large'],
  ] as const)('%s with %i decimals: %s', (body, digits, expected) => {
    expect(decide(body, [], digits)).toBe(expected);
  });
});
