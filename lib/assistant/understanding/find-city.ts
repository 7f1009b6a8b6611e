import { fold } from '@/lib/assistant/language/fold';
import { isClose } from '@/lib/assistant/language/is-close';
import { knownCities } from './known-cities';
import type { Span } from './span';

export interface CityFound extends Span {
  /** As the company's own list spells it, else as the atlas does, else as the customer did. */
  readonly city: string;
  /** Said as a place («в Москве», «г. Москва»), not as a bare word that may be part of a name («торт Париж»). */
  readonly asPlace: boolean;
}

/**
 * Finds a city in a text: one of those the company delivers to, a well-known one («в Москве» counts), or any name after
 * «г.» or «город». `text` keeps its case.
 */
export function findCity(text: string, served: readonly string[]): CityFound | null {
  const folded = fold(text);
  const marked =
    /(?<!\p{L})(?:г\.|гор\.|город|городе|city of|г(?= +\p{Lu})) *(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/u.exec(
      text,
    );
  if (marked?.[1]) {
    const end = marked.index + marked[0].length;
    return { city: spelled(marked[1], served) ?? marked[1], start: marked.index, end, asPlace: true };
  }
  for (const name of [...served, ...knownCities]) {
    const found = placeOf(folded, fold(name));
    if (found)
      return {
        city: spelled(name, served) ?? name,
        ...found,
        asPlace:
          found.end - found.start > name.length + 1 ||
          /^(?:в|во|по|до|из|in|to) /u.test(folded.slice(found.start)) ||
          folded.trim().length <= name.length + 3,
      };
  }
  return null;
}

/** The company's spelling of a city written a little differently. */
function spelled(name: string, served: readonly string[]): string | null {
  return served.find((it) => isClose(fold(it), fold(name))) ?? null;
}

/** Where a city's name stands in a folded text, in any of its cases: the words must be equal but for their endings. */
function placeOf(folded: string, name: string): Span | null {
  const wanted = name.split(/[ -]/);
  const words = [...folded.matchAll(/\p{L}+/gu)];
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    const here = words.slice(at, at + wanted.length);
    if (!here.every((word, index) => sameCity(word[0], wanted[index] ?? ''))) continue;
    const [first, last] = [here[0], here.at(-1)];
    if (!first || !last) continue;
    // «ул. Владимирская», «Московский проспект»: adjectives are other words. «ул. Калининград…» is a street.
    if (
      /(?:ул(?:ица)?|улице|пр-т|проспект|street|st|road|rd|avenue|ave)\.? *$/u.test(
        folded.slice(0, first.index),
      )
    )
      continue;
    if (
      /^ (?:street|st|road|rd|avenue|ave|lane|square|way|drive|улица|проспект)(?!\p{L})/u.test(
        folded.slice(last.index + last[0].length),
      )
    )
      continue;
    const before =
      /(?:^|[^\p{L}])((?:in|to|в|во|по|до|из) +)$/u.exec(folded.slice(0, first.index))?.[1]?.length ?? 0;
    return { start: first.index - before, end: last.index + last[0].length };
  }
  return null;
}

const cases = /^(?:а|у|е|ы|и|ь|ом|ой|ю|я|ью|ии|ем|ых|их|ах|ям|ые|ий)?$/;

function sameCity(word: string, name: string): boolean {
  if (word === name) return true;
  if (!/[а-я]/.test(name) || name.length < 4) return false;
  const root = name.replace(/(?:[ыи]й|ые|[аяоыиьй])$/, '');
  return word.startsWith(root) && cases.test(word.slice(root.length)) && word.length - name.length <= 2;
}
