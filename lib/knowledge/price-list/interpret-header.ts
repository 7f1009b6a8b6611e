import { Field } from '../schemas';
import { cleanText } from './clean-text';
import type { CurrencyMention } from './currency-mention';
import { findCurrency } from './find-currency';
import type { HeaderMeaning } from './header-meaning';
import { headerWords } from './header-words';
import { narrow } from './narrow';
import type { DurationUnit } from './read-duration';
import { readSurroundings } from './read-surroundings';

const byWords = new Map<string, Field>();
for (const field of Field.options)
  for (const words of headerWords[field].split('|')) byWords.set(words, field);

const declaredOption =
  /^(?:option|опция|вариант|параметр|свойство|характеристика|attribute)\s*[:：]\s*(.+)$/iu;
const durationUnits: Readonly<Record<string, DurationUnit>> = {
  min: 'minutes',
  mins: 'minutes',
  minute: 'minutes',
  minutes: 'minutes',
  мин: 'minutes',
  минут: 'minutes',
  минуты: 'minutes',
  'в минутах': 'minutes',
  'in minutes': 'minutes',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  hour: 'hours',
  hours: 'hours',
  ч: 'hours',
  час: 'hours',
  часы: 'hours',
  часов: 'hours',
  'в часах': 'hours',
  'in hours': 'hours',
};
/** Fields whose header may carry words of its own in brackets or after a comma without changing what they hold. */
const descriptive: ReadonlySet<Field> = new Set([
  'name',
  'description',
  'place',
  'format',
  'question',
  'answer',
  'unit',
  'stock',
]);
/** Words that often head a column beside a plainer one (`Код` beside `Артикул`, `Cost` beside `Price`). */
const general = new Set(
  'cost|rate|fee|tariff|стоимость|тариф|прайс|code|id|код|item|items|product|products|service|services|goods|treatment|procedure|товар|товары|услуга|услуги|позиция|продукт|продукция|процедура|блюдо|букет|note|notes|comment|comments|примечание|примечания|комментарий|комментарии|состав|количество|кол во|колво|qty|quantity|склад|where|где'.split(
    '|',
  ),
);
const taxIncluded =
  /^(?:с ндс|вкл ндс|включая ндс|с учетом ндс|incl vat|including vat|with vat|incl tax|税込|含税)$/;
const countWords = /^(?:шт|штук|pcs|pieces|units|ед|кол во)$/;

/** Asked of the same cells again and again, by every way of splitting a file and every way of taking its first rows. */
const remembered = new Map<string, HeaderMeaning | null>();
const mostRemembered = 2_000;

const none = { option: null, currency: null, percent: false, durationUnit: null, per: null } as const;

/**
 * What a header says, or null when it is not recognised. Words beside the known ones must be understood too:
 * `Цена, USD` is a price in dollars, `Цена закупочная` is not a selling price.
 */
export function interpretHeader(text: string): HeaderMeaning | null {
  if (text.length > 200) return null;
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const meaning = interpret(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, meaning);
  return meaning;
}

function interpret(text: string): HeaderMeaning | null {
  const clean = cleanText(narrow(text));
  if (clean === '' || clean.length > 80) return null;
  const declared = declaredOption.exec(clean)?.[1];
  if (declared) return { ...none, field: 'option', rank: 0, option: declared };
  const words = plainWords(clean);
  const unit = durationUnits[words.join(' ')];
  if (unit && words.join(' ').length > 1) return { ...none, field: 'duration', rank: 0, durationUnit: unit };
  for (let count = words.length; count > 0; count -= 1) {
    const base = words.slice(0, count).join(' ');
    const field = byWords.get(base);
    if (field) return qualify(field, general.has(base) ? 1 : 0, words.slice(count).join(' '), clean);
  }
  return null;
}

function qualify(field: Field, rank: 0 | 1, hint: string, clean: string): HeaderMeaning | null {
  // An option is named by its whole header, so any words of its own are welcome: `Длина волос`.
  if (field === 'option') return { ...none, field, rank: 0, option: clean };
  const plain: HeaderMeaning = { ...none, field, rank };
  if (hint === '') return plain;
  if (field === 'price' || field === 'prepayment') return qualifyMoney(field, rank, hint);
  if (field === 'duration') {
    const unit = durationUnits[hint];
    return unit ? { ...plain, durationUnit: unit } : null;
  }
  if (field === 'stock' && countWords.test(hint)) return plain;
  return descriptive.has(field) && /[(,[/]/.test(clean) ? { ...plain, rank: 1 } : null;
}

function qualifyMoney(field: 'price' | 'prepayment', rank: 0 | 1, hint: string): HeaderMeaning | null {
  const plain: HeaderMeaning = { ...none, field, rank };
  if (field === 'prepayment' && /^(?:%|в %|в процентах|процент|percent|in %)$/.test(hint))
    return { ...plain, percent: true };
  if (taxIncluded.test(hint)) return plain;
  const currency = currencyIn(hint);
  if (currency) return { ...plain, currency };
  const around = readSurroundings(hint.replace(/(за|per|\/) 1 /, '$1 '));
  return around ? { ...plain, currency: around.currency, per: around.per } : null;
}

/** `руб`, `в рублях`, `in usd`. */
function currencyIn(hint: string): CurrencyMention | null {
  return findCurrency(hint.replace(/^(?:in|в) /, ''));
}

function plainWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[.,:;*?!"'«»„“”()[\]{}_№#|\\、。-]+/g, ' ')
    .replace(/\s*\/\s*/g, ' / ')
    .replace(/([$€£¥₽₴₸₹])/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = plain.split(' ');
  // `товар/услуга` reads as two words, `руб/шт` keeps its stroke because a measure follows.
  return byWords.has(words.filter((word) => word !== '/').join(' '))
    ? words.filter((word) => word !== '/')
    : words;
}
