import { valuesOf } from './numerals';
import { readNumberWords } from './read-number-words';
import type { Token } from './tokens';
import { currencyOf, hundredths, thousandMark } from './words/money-words';
import type { ReadLanguage } from './words/small-words';

export interface AmountFound {
  /** Places among the tokens. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Whole units of the currency; several when the writing is ambiguous. */
  readonly values: readonly number[];
  /** ISO code the mark stands for; null: said in hundredths of the company's own. */
  readonly currency: string | null;
}

/**
 * Finds amounts of money: digits or number words with a currency on either side, both ends of «500–700 ₽», and thousands
 * («5 тыс. ₽»). `written` is the line as it was written, for codes that are words in small letters.
 */
export function findAmounts(
  tokens: readonly Token[],
  written: string,
  language: ReadLanguage | null,
): AmountFound[] {
  const found: AmountFound[] = [];
  const taken = new Set<number>();
  const currencyAt = (index: number): string | null => {
    const token = tokens[index];
    if (!token || token.kind === 'number' || taken.has(index)) return null;
    const whole = token.text === 'us' || token.text === 'r' ? signed(tokens, index) : token.text;
    return currencyOf(whole, written.slice(token.start, token.start + whole.length));
  };
  for (let index = 0; index < tokens.length; index += 1) {
    if (taken.has(index)) continue;
    const read = readNumber(tokens, index, language);
    if (!read) continue;
    let to = index + read.used;
    let scale = 1;
    if (tokens[to]?.kind === 'word' && thousandMark.test(tokens[to]?.text ?? '')) {
      scale = 1_000;
      to += tokens[to + 1]?.text === '.' ? 2 : 1;
    }
    // «250 (двести пятьдесят) рублей», "45 US dollars".
    const after = ['us', 'american', 'российских'].includes(tokens[to]?.text ?? '') ? to + 1 : to;
    let currency = currencyAt(after);
    let from = index;
    let end = after + 1;
    if (currency === null) {
      const range = rangeEnd(tokens, to, language);
      const ofRange = range === null ? null : currencyAt(range);
      const before = read.isWord || ofRange !== null ? null : currencyAt(index - 1);
      currency = ofRange ?? before;
      end = to;
      if (before !== null) from = signStart(tokens, index - 1);
    }
    if (currency === null) {
      if (hundredths.test(tokens[to]?.text ?? '')) {
        const values = read.values.map((value) => value / 100);
        found.push(amount(tokens, index, to + 1, values, null));
        index = to;
      } else index += read.used - 1;
      continue;
    }
    for (let place = from; place < end; place += 1) taken.add(place);
    found.push(
      amount(
        tokens,
        from,
        end,
        read.values.map((value) => value * scale),
        currency,
      ),
    );
    index = end - 1;
  }
  return found;
}

/** Where `US$` and `R$` begin. */
const signStart = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '$' && ['us', 'r'].includes(tokens[at - 1]?.text ?? '') ? at - 1 : at;

const signed = (tokens: readonly Token[], index: number): string =>
  tokens[index + 1]?.text === '$' ? `${tokens[index]?.text}$` : (tokens[index]?.text ?? '');

interface ReadNumber {
  readonly values: readonly number[];
  readonly used: number;
  readonly isWord: boolean;
}

function readNumber(tokens: readonly Token[], at: number, language: ReadLanguage | null): ReadNumber | null {
  const token = tokens[at];
  if (token?.kind === 'number') return { values: valuesOf(token.text), used: 1, isWord: false };
  const any = readNumberWords(tokens, at, 'any');
  // One word that is something else in this language («on», "once") is no number, several are.
  const words = any && any.used > 1 ? any : readNumberWords(tokens, at, language);
  return words && { values: [words.value], used: words.used, isWord: true };
}

const toward = new Set([
  '-',
  'to',
  'до',
  'bis',
  'à',
  'a',
  'ate',
  'até',
  'hasta',
  'по',
  'and',
  'и',
  'или',
  'or',
  'o',
  'oder',
  'ou',
]);

/** Where the currency stands that both ends of a range have. */
function rangeEnd(tokens: readonly Token[], at: number, language: ReadLanguage | null): number | null {
  const joint = tokens[at];
  if (!joint || !toward.has(joint.text)) return null;
  // «Тюльпан × 2 — 241 ₽» is no range: there the dash stands apart.
  if (joint.text === '-' && joint.start !== tokens[at - 1]?.end) return null;
  const second = readNumber(tokens, at + 1, language);
  return second ? at + 1 + second.used : null;
}

function amount(
  tokens: readonly Token[],
  from: number,
  to: number,
  values: readonly number[],
  currency: string | null,
): AmountFound {
  return { from, to, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, values, currency };
}
