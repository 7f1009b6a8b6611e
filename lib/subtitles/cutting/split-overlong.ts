import type { Token } from './tokens';
import type { WordFacts } from './word-facts';
import { kinds } from './word-facts';

/** Cuts what no line can hold (addresses, endless words): at its inner words where it has some, else between letters. */
export function splitOverlong(
  tokens: Token[],
  charactersALine: number,
  language: string | null,
  read: (text: string) => WordFacts,
): Token[] {
  if (!tokens.some(({ width }) => width > charactersALine)) return tokens;
  const letters = segmenterOf(language, 'grapheme');
  const words = segmenterOf(language, 'word');
  return tokens.flatMap((token) => {
    if (token.width <= charactersALine) return [token];
    const parts = [...words.segment(token.text)].flatMap(({ segment }) =>
      read(segment).width > charactersALine
        ? [...letters.segment(segment)].map((letter) => letter.segment)
        : [segment],
    );
    return laid(token, packed(parts, charactersALine, read), read);
  });
}

/** As few parts as hold everything; none begins with what must not begin a line, while that leaves something before it. */
function packed(
  parts: readonly string[],
  charactersALine: number,
  read: (text: string) => WordFacts,
): string[] {
  const lines: string[][] = [];
  let width = 0;
  for (const part of parts) {
    const { width: own, kinds: found } = read(part);
    const line = lines.at(-1);
    if (line && width + own <= charactersALine) {
      line.push(part);
      width += own;
      continue;
    }
    const fits = own + read(line?.at(-1) ?? '').width <= charactersALine;
    const moved = line && line.length > 1 && fits && (found & kinds.closing) !== 0 ? line.pop() : undefined;
    const next = moved === undefined ? [part] : [moved, part];
    lines.push(next);
    width = next.reduce((sum, each) => sum + read(each).width, 0);
  }
  return lines.map((line) => line.join(''));
}

function laid(token: Token, parts: readonly string[], read: (text: string) => WordFacts): Token[] {
  const { from, to, text } = token;
  let before = 0;
  return parts.map((part, index) => {
    const at = (letters: number): number => Math.round(from + ((to - from) * letters) / text.length);
    const start = at(before);
    before += part.length;
    return {
      text: part,
      ...read(part),
      spaced: index === 0 && token.spaced,
      inside: index === 0 ? token.inside : true,
      from: start,
      to: at(before),
    };
  });
}

function segmenterOf(language: string | null, granularity: 'grapheme' | 'word'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}
