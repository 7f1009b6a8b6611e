import type { Token } from './tokens';
import { kinds, type WordFacts } from './word-facts';

const longest = 1_000;
const fullStop = /[。！？\u0e2f]$/u;
const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const joining = /[\u3000-\u303f\uff01-\uff65]/u;
const kanaOrThai =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff65]/u;

/**
 * Where a language is written without blanks, cuts at the words it has: whole sentences given as one word are cut apart, and
 * single letters of one word are marked as belonging together.
 */
export function segmentUnspaced(
  tokens: readonly Token[],
  language: string | null,
  read: (text: string) => WordFacts,
): Token[] {
  const segmenter = segmenterOf(language);
  const result: Token[] = [];
  let run: Token[] = [];
  let length = 0;
  const finish = (): void => {
    if (run.some((token) => (token.kinds & kinds.unspaced) !== 0)) cutRun(run, segmenter, read, result);
    else result.push(...run);
    run = [];
    length = 0;
  };
  for (const token of tokens) {
    const before = run.at(-1);
    if (before && (isSpaced(before.text, token.text) || length > longest)) finish();
    const last = run.at(-1) ?? result.at(-1);
    token.spaced = last === undefined || isSpaced(last.text, token.text);
    run.push(token);
    length += token.text.length;
    if (fullStop.test(token.text)) finish();
  }
  finish();
  return result;
}

function isSpaced(before: string, next: string): boolean {
  const last = [...before.slice(-2)].at(-1) ?? '';
  const first = String.fromCodePoint(next.codePointAt(0) ?? 32);
  if (joining.test(last) || joining.test(first)) return false;
  if (kanaOrThai.test(last) && kanaOrThai.test(first)) return false;
  return !((ideographic.test(last) && /\d/.test(first)) || (/[\d%]/.test(last) && ideographic.test(first)));
}

function cutRun(
  run: readonly Token[],
  segmenter: Intl.Segmenter,
  read: (text: string) => WordFacts,
  result: Token[],
): void {
  const text = run.map((token) => token.text).join('');
  const starts = new Set<number>();
  for (const { index } of segmenter.segment(text)) starts.add(index);
  let offset = 0;
  for (const token of run) {
    const { text: own, from, to } = token;
    let begun = 0;
    for (let end = 1; end <= own.length; end += 1) {
      if (end < own.length && !starts.has(offset + end)) continue;
      const part = own.slice(begun, end);
      const facts = read(part);
      const isFirst = begun === 0;
      const at = (letters: number): number => Math.round(from + ((to - from) * letters) / own.length);
      result.push({
        text: part,
        ...facts,
        spaced: isFirst && token.spaced,
        inside: !starts.has(offset + begun),
        from: at(begun),
        to: at(end),
      });
      begun = end;
    }
    offset += own.length;
  }
}

function segmenterOf(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
