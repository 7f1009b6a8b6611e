import type { Token } from './tokens';
import { numberWord } from './words/number-words';
import type { ReadLanguage } from './words/small-words';

const joining = new Set(['and', 'y', 'e', 'et', 'und', 'и', 'і']);

/** Reads the number in words that begins at a token: its value and how many tokens it takes; null: none begins there. */
export function readNumberWords(
  tokens: readonly Token[],
  at: number,
  language: ReadLanguage | 'any' | null,
): { value: number; used: number } | null {
  let total = 0;
  let group = 0;
  let used = 0;
  let last = Number.POSITIVE_INFINITY;
  for (let index = at; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === 'sign' && token.text === '-' && used > 0) {
      if (valueAt(tokens[index + 1], language) === undefined) break;
      continue;
    }
    const value = valueAt(token, language);
    if (value === undefined) {
      const next = valueAt(tokens[index + 1], language);
      if (used > 0 && joining.has(token.text) && next !== undefined && next < last) continue;
      break;
    }
    if (value >= 1_000) {
      total += (group || 1) * value;
      group = 0;
      last = value;
    } else if (value === 100 && group > 0 && group < 10) {
      group *= 100;
      last = 100;
    } else if (value === 20 && group === 4) {
      // Quatre-vingts.
      group = 80;
      last = 20;
    } else if (used === 0 || fits(group, last, value)) {
      group += value;
      last = value;
    } else break;
    used = index - at + 1;
  }
  return used === 0 ? null : { value: total + group, used };
}

const valueAt = (token: Token | undefined, language: ReadLanguage | 'any' | null): number | undefined =>
  token?.kind === 'word' ? numberWord(token.text, language) : undefined;

/** «Двадцать пять» is one number, «два, три» are two; in French 60 and 80 take up to 19. */
function fits(group: number, last: number, value: number): boolean {
  if (group === 0 || last >= 1_000) return value < 1_000;
  if (last >= 100) return value < 100;
  if (group % 100 === 60 || group % 100 === 80) return value < 20;
  return last >= 10 && last % 10 === 0 && value < 10;
}
