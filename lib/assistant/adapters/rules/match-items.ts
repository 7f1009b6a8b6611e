import { fold } from '@/lib/assistant/language/fold';
import { isClose } from '@/lib/assistant/language/is-close';
import { stem } from '@/lib/assistant/language/stem';
import { wordsOf } from '@/lib/assistant/language/words-of';
import { stopWords } from '@/lib/assistant/understanding/stop-words';

interface Named {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly sku?: string;
  readonly description?: string;
}

/** `exact`: the words say the whole name, so that it is meant even when longer names hold the same words. */
export interface Match<T> {
  readonly items: readonly T[];
  readonly exact: boolean;
}

/**
 * Of items that were found, those the customer's words fit best: names and options decide, descriptions only when
 * nothing else fits. All that fit equally well are returned; choosing among them is the customer's.
 */
export function matchItems<T extends Named>(words: readonly string[], items: readonly T[]): Match<T> {
  const wanted = words.map((word) => ({ word, root: stem(word) }));
  const scored = items.map((item) => ({ item, ...score(wanted, item) }));
  const best = Math.max(0, ...scored.map((it) => it.named));
  if (best > 0) {
    const fitting = scored.filter((it) => it.named >= best - 0.25);
    const exact = fitting.filter((it) => it.whole);
    if (exact.length > 0 && exact.length < fitting.length)
      return { items: exact.map((it) => it.item), exact: true };
    return {
      items: fitting.map((it) => it.item),
      exact: fitting.length > 0 && fitting.length === exact.length,
    };
  }
  const described = scored.filter((it) => it.described >= Math.max(1, wanted.length * 0.5));
  return { items: described.map((it) => it.item), exact: false };
}

function score(wanted: ReadonlyArray<{ word: string; root: string }>, item: Named) {
  const name = roots(item.name);
  const aside = roots(asideOf(item.name));
  const options = Object.values(item.options).flatMap(roots);
  const sku = item.sku ? fold(item.sku) : '';
  const description = item.description ? roots(item.description) : [];
  let named = 0;
  let described = 0;
  const met = new Set<string>();
  for (const { word, root } of wanted) {
    const inName = bestOf(root, name);
    if (inName.strength > 0) met.add(inName.token);
    // «Масло для массажа» is about oil: «массаж» names it less than «Массаж спины».
    const weight = aside.includes(inName.token) ? 0.7 : 1;
    const strength = Math.max(
      inName.strength * weight,
      bestOf(root, options).strength,
      word === sku && sku.length > 1 ? 1 : 0,
    );
    named += strength;
    if (strength === 0) described += bestOf(root, description).strength;
  }
  return { named, described, whole: name.length > 0 && name.every((token) => met.has(token)) };
}

/** What follows a preposition in a name. */
const asideOf = (name: string): string => /(?<!\p{L})(?:для|от|for)(?!\p{L})(.*)$/iu.exec(name)?.[1] ?? '';

const roots = (text: string): string[] =>
  wordsOf(fold(text)).flatMap((word) =>
    stopWords.has(word) ? [] : word.includes('-') ? [stem(word), ...word.split('-').map(stem)] : [stem(word)],
  );

function bestOf(root: string, tokens: readonly string[]): { strength: number; token: string } {
  let best = { strength: 0, token: '' };
  for (const token of tokens) {
    const strength = likeness(root, token);
    if (strength > best.strength) best = { strength, token };
  }
  return best;
}

/** 1: the same word in whatever form; less: a slip, or one the beginning of the other. */
function likeness(root: string, token: string): number {
  if (root === token) return 1;
  if (/\d/.test(root) || /\d/.test(token)) return 0;
  const shorter = Math.min(root.length, token.length);
  if (shorter >= 4 && isClose(root, token)) return 0.85;
  if (shorter >= 4 && (token.startsWith(root) || root.startsWith(token))) return 0.8;
  return shorter >= 5 && root.slice(0, 5) === token.slice(0, 5) ? 0.6 : 0;
}
