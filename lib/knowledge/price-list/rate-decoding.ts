import { commonHanzi, commonKanji } from './common-characters';

const cyrillic = /[а-яёіїєґў]/i;
const commonRussian = /[оеаинтсрвл]/gi;
const anyRussian = /[а-яё]/gi;
const western = /[\u00c0-\u00ff\u0152\u0153\u0160\u0161\u017d\u017e\u0178]/;
const hanzi = /[\u4e00-\u9fff]/;
const kana = /[\u3041-\u30ff]/;
/** Signs beside letters that price lists really have. */
const signs = /[\s\u00a0«»„“”‘’—–…•·№₽€£¥$©®™°±×½¼¾²³§&%]/;
/** Signs of the full width that Chinese and Japanese texts have. */
const wideSigns = /[\u3000-\u301c\uff01-\uff5e\uffe5]/;

/** Words that head the columns of nearly every price list; no wrong decoding makes them by accident. */
const headings: Readonly<Record<string, RegExp>> = {
  russian: /наименование|название|цена|стоимость|артикул|товар|услуг|вопрос|ответ|описание/i,
  gb18030: /名称|品名|商品|产品|价格|单价|售价|规格|库存|编号|货号/,
  shift_jis: /商品|品名|品番|価格|単価|値段|在庫|金額|サイズ|コード/,
};

/**
 * How much a decoded text looks like words somebody wrote, 0..1, judged by its letters beyond ASCII only; 2 when it has
 * the headings of a price list in the encoding's language.
 */
export function rateDecoding(text: string, encoding: string): number {
  const sample = text.slice(0, 200_000);
  const beyond = sample.match(/\P{ASCII}/gu) ?? [];
  if (beyond.length === 0) return 1;
  if (encoding === 'cp1252') return rateWestern(sample, beyond);
  if (encoding === 'gb18030' || encoding === 'shift_jis') return rateEastern(sample, beyond, encoding);
  return rateRussian(sample, beyond);
}

const shareOf = (characters: readonly string[], fits: (character: string) => boolean): number =>
  characters.filter(fits).length / characters.length;

/** Words with letters beyond ASCII, each with what stands right before and after it. */
function wordsIn(sample: string): RegExpMatchArray[] {
  return [...sample.matchAll(/(?<before>\d?)(?<word>\p{L}+)(?<after>\d?)/gu)].filter(([all]) =>
    /\P{ASCII}/u.test(all),
  );
}

function rateWestern(sample: string, beyond: readonly string[]): number {
  const expected = shareOf(beyond, (character) => western.test(character) || signs.test(character));
  const words = wordsIn(sample);
  if (words.length === 0) return expected;
  const regular = words.filter(({ groups }) => isWestern(groups?.word ?? '')).length / words.length;
  // Squared: one odd sign in six is already a strong hint of a wrong alphabet.
  return expected ** 2 * regular;
}

function rateRussian(sample: string, beyond: readonly string[]): number {
  if (headings.russian?.test(sample)) return 2;
  const expected = shareOf(beyond, (character) => cyrillic.test(character) || signs.test(character));
  const words = wordsIn(sample);
  if (words.length === 0) return expected;
  // A lone letter, or one stuck to a digit, is rather a sign of another encoding: `г3.50` is £3.50.
  const telling = words.filter(({ groups }) => (groups?.word ?? '').length > 1);
  if (telling.length === 0) return expected * 0.3;
  const regular = words.filter(({ groups }) => {
    const { before, word, after } = groups ?? {};
    return before === '' && after === '' && isRussian(word ?? '');
  }).length;
  return expected ** 2 * (regular / words.length) * frequency(sample);
}

/** The commonest signs of a language make a good part of any text; wrong decodings give rare ones. */
function rateEastern(sample: string, beyond: readonly string[], encoding: string): number {
  if (headings[encoding]?.test(sample)) return 2;
  const japanese = encoding === 'shift_jis';
  const expected = shareOf(
    beyond,
    (character) =>
      hanzi.test(character) ||
      wideSigns.test(character) ||
      signs.test(character) ||
      (japanese && kana.test(character)),
  );
  const letters = beyond.filter((character) => hanzi.test(character) || kana.test(character));
  if (letters.length === 0) return expected * 0.3;
  const common = shareOf(letters, (character) =>
    japanese ? kana.test(character) || commonKanji.has(character) : commonHanzi.has(character),
  );
  return expected ** 2 * Math.min(1, common / 0.25);
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
