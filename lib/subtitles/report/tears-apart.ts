import { vocabularies } from '../cutting/vocabulary';

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const punctuated = /[\p{P}\p{S}]$/u;
const beginsBadly = /^[)\]}）】」』〉》,.!?;:…。、，．！？：；؟،؛。]/u;
const endsBadly = /[([{（【「『〈《«“]$/u;
const sets = new Map<string, ReadonlySet<string>>();

/**
 * Whether a line that ends with `end` and one that begins with `start` tear apart what belongs together: article and noun,
 * preposition and noun, negation or auxiliary and verb, title or first name and last name, number and unit.
 */
export function tearsApart(end: string, start: string, language: string | null): boolean {
  if (end === '' || start === '') return false;
  if (beginsBadly.test(start) || endsBadly.test(end)) return true;
  const last = end.split(/\s+/u).at(-1) ?? '';
  const first = start.split(/\s+/u)[0] ?? '';
  const [before, after] = [bareOf(last), bareOf(first)];
  if (
    /^\d[\d.,]*$/.test(last) &&
    /^(?:%|\p{Ll}{1,3}\b|percent|million|billion|лет|года?|тысяч|млн|процент)/u.test(first)
  )
    return true;
  const base = language?.split('-')[0]?.toLowerCase() ?? '';
  const { binding, connecting, clinging } = wordsOf(base);
  if (punctuated.test(last)) return false;
  if (clinging.has(after)) return true;
  // "I came in | and sat down", "what this is | because …": nothing follows that could be torn off.
  if (connecting.has(after)) return false;
  return binding.has(before);
}

const bareOf = (word: string): string =>
  word.slice(0, 60).replace(edges, '').replaceAll('’', "'").toLowerCase();

function wordsOf(base: string): Record<'binding' | 'connecting' | 'clinging', ReadonlySet<string>> {
  const own = vocabularies[base] ?? {};
  const { articles, prepositions, negations, auxiliaries, titles, conjunctions, enclitics } = own;
  return {
    binding: setOf(`${base} binding`, [articles, prepositions, negations, auxiliaries, titles]),
    connecting: setOf(`${base} connecting`, [conjunctions, prepositions]),
    clinging: setOf(`${base} clinging`, [enclitics]),
  };
}

function setOf(name: string, lists: readonly (string | undefined)[]): ReadonlySet<string> {
  const known = sets.get(name);
  if (known) return known;
  const words = new Set(lists.flatMap((list) => list?.split(' ') ?? []));
  sets.set(name, words);
  return words;
}
