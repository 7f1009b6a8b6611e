const russian = /[а-яёіїєґў]/i;
const commonRussian = /[оеаинтсрвл]/gi;
const anyRussian = /[а-яё]/gi;
const western = /[\u00c0-\u00ff\u0152\u0153\u0160\u0161\u017d\u017e\u0178]/;
/** Signs beside letters that price lists really have. */
const signs = /[\s\u00a0«»„“”‘’—–…•·№₽€£¥$©®™°±×½¼¾²³§&%]/;

/** Words that head the columns of nearly every Russian price list; no wrong decoding makes them by accident. */
const headings = /наименование|название|цена|стоимость|артикул|товар|услуг|вопрос|ответ|описание/i;

/**
 * How much a decoded text looks like words somebody wrote, 0..1, judged by its letters beyond ASCII only; 2 when it has
 * the headings of a Russian price list.
 */
export function rateDecoding(text: string, encoding: string): number {
  const sample = text.slice(0, 200_000);
  const beyond = sample.match(/\P{ASCII}/gu) ?? [];
  if (beyond.length === 0) return 1;
  if (encoding !== 'cp1252' && headings.test(sample)) return 2;
  const letter = encoding === 'cp1252' ? western : russian;
  const expected =
    beyond.filter((character) => letter.test(character) || signs.test(character)).length / beyond.length;
  const words = (sample.match(/\p{L}+/gu) ?? []).filter((word) => /\P{ASCII}/u.test(word));
  if (words.length === 0) return expected;
  const regular =
    words.filter((word) => (encoding === 'cp1252' ? isWestern(word) : isRussian(word))).length / words.length;
  // Squared: one odd sign in six is already a strong hint of a wrong alphabet.
  return expected ** 2 * regular * (encoding === 'cp1252' ? 1 : frequency(sample));
}

/** Written in one alphabet, and in capitals only where capitals go: other encodings turn Russian capitals inside out. */
function isRussian(word: string): boolean {
  return /^(?:[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў]+|[А-ЯЁІЇЄҐЎ]+)$/.test(word);
}

/** Mostly ASCII letters, as in any western language. */
function isWestern(word: string): boolean {
  const accented = (word.match(/\P{ASCII}/gu) ?? []).length;
  return accented <= Math.max(1, word.length / 2) && /[a-z]/i.test(word);
}

/** The ten commonest Russian letters make two thirds of any Russian text; a third already will do. */
function frequency(sample: string): number {
  const all = (sample.match(anyRussian) ?? []).length;
  if (all === 0) return 0;
  return Math.min(1, (sample.match(commonRussian) ?? []).length / all / 0.4);
}
