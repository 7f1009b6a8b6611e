/** Letters that carry a syllable, in alphabets that write their vowels. */
const vowels = /[aeiouyæœøıаеёиоуыэюяіїєўαεηιουωάέήίόύώϊϋΐΰაეიოუաեէըիոօու]/giu;
const vowelGroups = /[aeiouyæœøı]+/giu;
const marks = /\p{M}/gu;

/** Scripts that write a syllable, or a mora, with each sign. */
const signs: ReadonlyArray<readonly [RegExp, number]> = [
  [/\p{Script=Han}/gu, 1.3],
  [/\p{Script=Hangul}/gu, 1.1],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.7],
  // Consonants with a vowel of their own, unless a sign takes it away.
  [
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/gu,
    0.75,
  ],
  // Alphabets that leave out most vowels.
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/gu, 0.55],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu, 0.5],
];
/** What is read aloud as whole words. */
const digit = 1.9;
const symbol = 2.5;
/** Consonants take time too. */
const letter = 0.28;

/** Languages in which a last e after a consonant is mostly silent: "make", "times"; but not "table". */
const silentEnd: ReadonlySet<string> = new Set(['en', 'fr']);
const ending = 12;
const lastE = /[aeiouy].*[^aeiouyl\P{L}]es?\P{L}*$/iu;

/**
 * How long a word takes to be said, in syllables: vowels (or signs of scripts that write syllables), a share for every
 * letter, digits and symbols as the words they are read as. At least a little for anything; a pure function.
 */
export function spokenWeight(word: string, language: string | null): number {
  const text = word.normalize('NFC');
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  const symbols = text.match(/[%$€£¥₽₴₸₹&@№+=]/gu)?.length ?? 0;
  const bare = text
    .replace(/\p{Script=Latin}/gu, (sign) => sign.normalize('NFD').replace(marks, ''))
    .replace(marks, '');
  const letters = bare.match(/\p{L}/gu)?.length ?? 0;
  let weight = digits * digit + symbols * symbol;
  let written = 0;
  for (const [script, each] of signs) {
    const found = text.match(script)?.filter((sign) => /\p{L}/u.test(sign)).length ?? 0;
    weight += found * each;
    written += found;
  }
  const rest = Math.max(0, letters - written);
  if (rest > 0) weight += syllables(bare, rest, language) + rest * letter;
  return Math.max(weight, 0.3);
}

function syllables(word: string, letters: number, language: string | null): number {
  // Abbreviations are spelled: a syllable a letter.
  if (letters > 1 && letters <= 5 && /^[^\p{Ll}]*$/u.test(word) && /^\P{L}*\p{Lu}{2,}\P{L}*$/u.test(word))
    return letters;
  if (!/[a-z]/i.test(word)) return Math.max(1, word.match(vowels)?.length ?? 0);
  const groups = word.match(vowelGroups)?.length ?? 0;
  return Math.max(1, groups - (silentEnd.has(language ?? 'en') && lastE.test(word.slice(-ending)) ? 0.6 : 0));
}
