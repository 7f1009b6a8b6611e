/** Monday is 1, as in ISO 8601. The patterns match folded words, common slips too. */
export const weekdays: ReadonlyArray<{
  readonly day: number;
  readonly pattern: string;
  readonly short: string;
}> = [
  { day: 1, pattern: 'понед[еи]льник[ау]?|monday', short: 'пн|пон|mon' },
  { day: 2, pattern: 'вторн[ие]к[ау]?|tu?esday', short: 'вт|tues?' },
  { day: 3, pattern: 'сред[ауые]|we(?:dnes|nes|dns|ns)day', short: 'ср|wed' },
  { day: 4, pattern: 'чет?верг[ау]?|thurs?day', short: 'чт|чет|thurs?|thu' },
  { day: 5, pattern: 'пятниц[ауые]|friday', short: 'пт|пят|fri' },
  { day: 6, pattern: 'субб?от[ауые]|sat[ue]rday', short: 'сб|суб|sat' },
  { day: 7, pattern: 'воскресень?[еяюи][ея]?|sunday', short: 'вс|воскр|sun' },
];

/** Months by number; they count as dates only beside a day number («may I», «март»). */
export const months: readonly string[] = [
  'январ[ьяе]|янв|january|jan',
  'феврал[ьяе]|фев|february|feb',
  'март[ае]?|мар|march|mar',
  'апрел[ьяе]|апр|april|apr',
  'ма[йяе]|may',
  'июн[ьяе]|june|jun',
  'июл[ьяе]|july|jul',
  'август[ае]?|авг|august|aug',
  'сентябр[ьяе]|сент?|september|sept?',
  'октябр[ьяе]|окт|october|oct',
  'ноябр[ьяе]|ноя|november|nov',
  'декабр[ьяе]|дек|december|dec',
];

const first = [
  'перво',
  'второ',
  'третье',
  'четверто',
  'пято',
  'шесто',
  'седьмо',
  'восьмо',
  'девято',
  'десято',
];
const teens = 'один две три четыр пят шест сем восем девят'.split(' ').map((root) => `${root}надцато`);
const english = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** «двадцать пятого», «первое», "third" → 25, 1, 3: day numbers as they are said; longest first for use in a pattern. */
export const dayWords: ReadonlyArray<readonly [word: string, day: number]> = [
  ...['двадцать', 'тридцать'].flatMap((ten, index) =>
    first.slice(0, 9).map((root, unit) => [`${ten} ${root}(?:е|го)?`, (index + 2) * 10 + unit + 1] as const),
  ),
  ...['twenty', 'thirty'].flatMap((ten, index) =>
    english.slice(0, 9).map((word, unit) => [`${ten}[ -]${word}`, (index + 2) * 10 + unit + 1] as const),
  ),
  ...teens.map((root, index) => [`${root}(?:е|го)?`, index + 11] as const),
  ['двадцато(?:е|го)', 20] as const,
  ['тридцато(?:е|го)', 30] as const,
  ...first.map((root, index) => [`${root}(?:е|го)?`, index + 1] as const),
  ...english.map((word, index) => [word, index + 1] as const),
];
