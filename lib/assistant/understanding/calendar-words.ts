/** Monday is 1, as in ISO 8601. The patterns match folded words. */
export const weekdays: ReadonlyArray<{
  readonly day: number;
  readonly pattern: string;
  readonly short: string;
}> = [
  { day: 1, pattern: 'понедельник[ау]?|monday', short: 'пн|mon' },
  { day: 2, pattern: 'вторник[ау]?|tuesday', short: 'вт|tues?' },
  { day: 3, pattern: 'сред[ауые]|wednesday', short: 'ср|wed' },
  { day: 4, pattern: 'четверг[ау]?|thursday', short: 'чт|thurs?|thu' },
  { day: 5, pattern: 'пятниц[ауые]|friday', short: 'пт|fri' },
  { day: 6, pattern: 'суббот[ауые]|saturday', short: 'сб|sat' },
  { day: 7, pattern: 'воскресень[еяю]|sunday', short: 'вс|sun' },
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

/** «двадцать пятого», «первое» → 25, 1: day numbers as Russian says them; longest first for use in a pattern. */
export const dayWords: ReadonlyArray<readonly [word: string, day: number]> = [
  ...['двадцать', 'тридцать'].flatMap((ten, index) =>
    first.slice(0, 9).map((root, unit) => [`${ten} ${root}(?:е|го)?`, (index + 2) * 10 + unit + 1] as const),
  ),
  ...teens.map((root, index) => [`${root}(?:е|го)?`, index + 11] as const),
  ['двадцато(?:е|го)', 20] as const,
  ['тридцато(?:е|го)', 30] as const,
  ...first.map((root, index) => [`${root}(?:е|го)?`, index + 1] as const),
];
