import { fold } from '@/lib/assistant/language/fold';

/** A text as the guard reads it, and where each of its characters stands in the original. */
export interface Normalised {
  readonly text: string;
  /** The place in the original; the identity for texts that did not change. */
  readonly at: (index: number) => number;
}

const odd =
  /[^\p{ASCII}\p{Script=Cyrillic}\u00c0-\u024f₽€£¥₸₴₺₹«»“”„’‘…•№–—×]|[\p{M}\u00ad\u00b2\u00b3\u00b9\u00bc-\u00be]|\u00a0/u;
const invisible = /^(?:\p{Cf}|\p{M}|\u00ad|\u3164|\u2800)$/u;
const mathDigits = [0x1d7ce, 0x1d7ff] as const;

/**
 * Makes a text plain: lower case, digits of every script as 0–9, one kind of space, dash and apostrophe, nothing
 * invisible. A trick with letters must not hide a number.
 */
export function normalise(original: string): Normalised {
  const composed = original.normalize('NFC');
  if (composed === original && !odd.test(original))
    return { text: tidy(fold(original)), at: (index) => index };
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of original) {
    const plain = plainOf(sign);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    text += plain;
    at += sign.length;
  }
  places.push(at);
  const folded = fold(text);
  const same = folded.length === text.length ? folded : text;
  return { text: tidy(same), at: (index) => places[index] ?? at };
}

/** Keeps the length: a place found is a place in the text. */
const tidy = (text: string): string =>
  text
    .replace(/[\u00a0\u202f\u2007-\u200a\u3000\t]/g, ' ')
    .replace(/[‐‑‒–—−―]/g, '-')
    .replace(/[’‘ʼ`´]/g, "'");

function plainOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return sign;
  if (/\p{Nd}/u.test(sign)) return String(digitOf(code));
  if (invisible.test(sign)) return '';
  if (/\p{No}|\p{Nl}|[\uff01-\uff5e]/u.test(sign)) {
    const plain = sign.normalize('NFKC').replace('⁄', '/');
    // A fraction or another sign that stands for a number stays one, apart from its neighbours.
    return /^\d+$|^[!-~]$/.test(plain) ? plain : ` ${plain} `;
  }
  return sign;
}

/** Decimal digits stand in rows of ten. */
function digitOf(code: number): number {
  if (code >= mathDigits[0] && code <= mathDigits[1]) return (code - mathDigits[0]) % 10;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
