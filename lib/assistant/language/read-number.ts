const ones: Record<string, number> = {
  один: 1,
  одна: 1,
  одно: 1,
  одну: 1,
  одного: 1,
  одной: 1,
  два: 2,
  две: 2,
  двух: 2,
  двое: 2,
  три: 3,
  трех: 3,
  трое: 3,
  четыре: 4,
  четырех: 4,
  пять: 5,
  пяти: 5,
  шесть: 6,
  шести: 6,
  семь: 7,
  семи: 7,
  восемь: 8,
  восьми: 8,
  девять: 9,
  девяти: 9,
  десять: 10,
  десяти: 10,
  одиннадцать: 11,
  двенадцать: 12,
  тринадцать: 13,
  четырнадцать: 14,
  пятнадцать: 15,
  шестнадцать: 16,
  семнадцать: 17,
  восемнадцать: 18,
  девятнадцать: 19,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Record<string, number> = {
  двадцать: 20,
  тридцать: 30,
  сорок: 40,
  пятьдесят: 50,
  шестьдесят: 60,
  семьдесят: 70,
  восемьдесят: 80,
  девяносто: 90,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const hundreds: Record<string, number> = {
  сто: 100,
  двести: 200,
  триста: 300,
  четыреста: 400,
  пятьсот: 500,
  шестьсот: 600,
  семьсот: 700,
  восемьсот: 800,
  девятьсот: 900,
};
const whole: Record<string, number> = {
  пара: 2,
  пару: 2,
  пары: 2,
  парочка: 2,
  парочку: 2,
  дюжина: 12,
  дюжину: 12,
  полдюжины: 6,
  десяток: 10,
  десятка: 10,
  couple: 2,
  pair: 2,
  dozen: 12,
};
const thousands = new Set(['тысяча', 'тысячи', 'тысяч', 'тысячу', 'тыс', 'thousand']);

/**
 * Reads a number in digits or in Russian or English words from `words[at]` on: `2`, `две`, `двадцать пять`, `a couple of`,
 * `two hundred and fifty`. Returns its value and how many words it took, or null. Words are expected folded.
 */
export function readNumber(words: readonly string[], at: number): { value: number; used: number } | null {
  const first = words[at];
  if (first === undefined) return null;
  if (/^\d{1,9}$/.test(first)) return { value: Number(first), used: 1 };
  return readPhrase(words, at) ?? readCompound(words, at);
}

function readPhrase(words: readonly string[], at: number): { value: number; used: number } | null {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3);
  if (first === 'half' && (second === 'dozen' || (second === 'a' && third === 'dozen'))) {
    return { value: 6, used: second === 'a' ? 3 : 2 };
  }
  const article = first === 'a' || first === 'an' || first === 'the' ? 1 : 0;
  const noun = article ? second : first;
  if (noun === 'hundred' && article) return { value: 100, used: 2 };
  const value = whole[noun];
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

const numberOf = (word: string): number | undefined => hundreds[word] ?? tens[word] ?? ones[word];

/** `двадцать` + `пять` is one number, `два` + `три` are two. */
function fits(group: number, parts: readonly string[]): boolean {
  const next = numberOf(parts[0] ?? '') ?? 0;
  if (group === 0) return true;
  if (group % 100 === 0) return next < 100;
  return group % 10 === 0 && group % 100 >= 20 && next < 10;
}
