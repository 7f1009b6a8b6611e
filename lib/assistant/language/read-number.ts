import { numberWords } from './number-words';

const { ones, tens, hundreds, whole, groups, thousands } = numberWords;

/**
 * Reads a number in digits or in Russian or English words from `words[at]` on: `2`, `две`, `двадцать пять`, `a couple of`,
 * `two hundred and fifty`. Returns its value and how many words it took, or null. Words are expected folded.
 */
export function readNumber(words: readonly string[], at: number): { value: number; used: number } | null {
  const first = words[at];
  if (first === undefined) return null;
  const read = /^\d{1,9}$/.test(first)
    ? { value: Number(first), used: 1 }
    : (readPhrase(words, at) ?? readCompound(words, at));
  const group = read && groups.get(words[at + read.used] ?? '');
  return group && read.value < 100 ? { value: read.value * group, used: read.used + 1 } : read;
}

function readPhrase(words: readonly string[], at: number): { value: number; used: number } | null {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3);
  if (first === 'half' && (second === 'dozen' || (second === 'a' && third === 'dozen'))) {
    return { value: 6, used: second === 'a' ? 3 : 2 };
  }
  const article = first === 'a' || first === 'an' || first === 'the' ? 1 : 0;
  const noun = article ? second : first;
  if (noun === 'hundred' && article) {
    const rest = words[at + 2] === 'and' ? readCompound(words, at + 3) : null;
    return rest && rest.value < 100
      ? { value: 100 + rest.value, used: 3 + rest.used }
      : { value: 100, used: 2 };
  }
  const value = whole.get(noun);
  if (value === undefined) return null;
  const of = words[at + article + 1] === 'of' ? 1 : 0;
  return { value, used: article + 1 + of };
}

function readCompound(words: readonly string[], at: number): { value: number; used: number } | null {
  let total = 0;
  let group = 0;
  let index = at;
  for (; index < words.length; index += 1) {
    const parts = (words[index] ?? '').split('-');
    const word = words[index] ?? '';
    if (thousands.has(word)) {
      // A bare «тысяча» counts too; «2 тысячи» is read by whoever reads digits.
      total += (group || 1) * 1_000;
      group = 0;
    } else if (word === 'hundred' && group > 0 && group < 10) group *= 100;
    else if (word === 'and' && group >= 100 && numberOf(words[index + 1] ?? '') !== undefined) continue;
    else if (parts.every((part) => numberOf(part) !== undefined) && fits(group, parts)) {
      group += parts.reduce((sum, part) => sum + (numberOf(part) ?? 0), 0);
    } else break;
  }
  return index === at ? null : { value: total + group, used: index - at };
}

const numberOf = (word: string): number | undefined => hundreds.get(word) ?? tens.get(word) ?? ones.get(word);

/** `двадцать` + `пять` is one number, `два` + `три` are two. */
function fits(group: number, parts: readonly string[]): boolean {
  const next = numberOf(parts[0] ?? '') ?? 0;
  if (group === 0) return true;
  if (group % 100 === 0) return next < 100;
  return group % 10 === 0 && group % 100 >= 20 && next < 10;
}
