import { readNumber } from './read-number';

export interface Amount {
  /** May be a fraction, exact to three decimals. */
  readonly value: number;
  /** How many words it took. */
  readonly used: number;
}

const halves = /^(?:пол|половина|половину|половинка|половинку|half)$/;
const quarters = /^(?:четверть|четвертинка|четвертинку|quarter)$/;
const signs: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/**
 * Reads how much from `words[at]` on, fractions too: «полтора», «две с половиной», "one and a half", `0,5`, `1½`, «пол».
 * What `readNumber` reads is read as there. Words are expected folded.
 */
export function readAmount(words: readonly string[], at: number): Amount | null {
  const first = words[at] ?? '';
  const second = words[at + 1] ?? '';
  if (/^\d{1,5}[.,]\d{1,3}$/.test(first)) return { value: Number(first.replace(',', '.')), used: 1 };
  const sign = /^(\d*)([½¼¾])$/.exec(first);
  if (sign) return { value: Number(sign[1] || 0) + (signs[sign[2] ?? ''] ?? 0), used: 1 };
  if (/^полтор[аы]$/.test(first)) return { value: 1.5, used: 1 };
  if (halves.test(first) && !/^(?:dozen|past)$/.test(second) && !isHalfDozen(words, at)) {
    const article = second === 'a' || second === 'an' ? 1 : 0;
    return { value: 0.5, used: 1 + article };
  }
  if (first === 'a' && halves.test(second) && words[at + 2] !== 'dozen') return { value: 0.5, used: 2 };
  if (quarters.test(first)) return { value: 0.25, used: words[at + 1] === 'of' ? 2 : 1 };
  const whole = readNumber(words, at);
  if (!whole) return null;
  return withFraction(words, at, whole);
}

/** «Две с половиной», "two and a half", "one and a quarter", «1 1/2». */
function withFraction(words: readonly string[], at: number, whole: Amount): Amount {
  const after = at + whole.used;
  const rest = words.slice(after, after + 3).join(' ');
  if (/^(?:с половиной|and (?:a )?half)/.test(rest))
    return { value: whole.value + 0.5, used: whole.used + (rest.startsWith('and a') ? 3 : 2) };
  if (/^(?:с четвертью|and (?:a )?quarter)/.test(rest))
    return { value: whole.value + 0.25, used: whole.used + (rest.startsWith('and a') ? 3 : 2) };
  return whole;
}

const isHalfDozen = (words: readonly string[], at: number): boolean =>
  words[at + 1] === 'a' && words[at + 2] === 'dozen';
