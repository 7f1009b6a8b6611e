import { maxPriceMinor } from '../schemas';
import { accept } from './accept';
import type { Convention } from './convention';
import type { Numeral } from './numeral';
import type { Reading } from './reading';
import { refuse } from './refuse';

/**
 * Turns a numeral into minor units of a currency with `digits` decimals, or refuses. An ambiguous one is decided only
 * by the evidence of its own column.
 */
export function decideMinor(numeral: Numeral, convention: Convention, digits: number): Reading<number> {
  switch (numeral.kind) {
    case 'malformed':
      return refuse('price-unreadable');
    case 'certain':
      return toMinor(numeral.whole, numeral.fraction, digits);
    case 'ambiguous': {
      const { mark, head, tail } = numeral;
      const grouped = groupsFor(mark, convention, digits);
      if (grouped === true) return toMinor(head + tail, '', digits);
      if (grouped === false && digits >= 3) return toMinor(head, tail, digits);
      return grouped === false ? refuse('price-decimals', { digits }) : refuse('price-ambiguous');
    }
  }
}

/** true: the mark groups thousands; false: it is the decimal mark; null: the column does not say. */
function groupsFor(mark: string, convention: Convention, digits: number): boolean | null {
  const { groups, cannotGroup, plainHundreds, plainThousands, ambiguous } = convention;
  if (groups.has(mark)) return cannotGroup.has(mark) ? null : true;
  if (cannotGroup.has(mark)) return groups.has(mark) ? null : false;
  // `990` beside `1.290` and nothing to the contrary: three decimals would be written everywhere, and make no sense
  // for a currency that has two.
  const speaksForThousands = plainHundreds && !plainThousands && ambiguous.size === 1 && digits < 3;
  return speaksForThousands ? true : null;
}

function toMinor(whole: string, fraction: string, digits: number): Reading<number> {
  const kept = fraction.slice(0, digits).padEnd(digits, '0');
  const lost = fraction.slice(digits);
  // `12.5000` is 12.50 as databases print it; three digits after a separator stay too close to thousands.
  if (lost !== '' && (/[^0]/.test(lost) || (fraction.length === 3 && digits > 0)))
    return refuse('price-decimals', { digits });
  if (whole.length + digits > 15) return refuse('price-too-large');
  const minor = Number(whole + kept);
  return minor > maxPriceMinor ? refuse('price-too-large') : accept(minor);
}
