import { fold } from '@/lib/assistant/language/fold';
import { numberWords } from '@/lib/assistant/language/number-words';
import { findCity } from './find-city';
import { blank, gap, type Span } from './span';

export interface AddressFound {
  readonly city: string | null;
  /** Street, house, flat: as the customer wrote them. */
  readonly street: string | null;
  readonly spans: readonly Span[];
}

const kinds = String.raw`ул(?:ица|ице|ицу|\.)?|пр(?:оспект|оспекте|-?кт|-т)|просп\.?|пер(?:еулок|еулке|\.)|наб(?:ережная|ережной|\.)|бул(?:ьвар|ьваре|\.)|б-р|шоссе|ш\.|площадь|площади|пл\.|проезд|проезде|аллея|аллее|тупик|мкр\.?|мкрн\.?|микрорайон|квартал|линия|тракт|пр\.`;
const spoken = [...numberWords.ones.keys(), ...numberWords.tens.keys(), ...numberWords.hundreds.keys()].join(
  '|',
);
const spokenNumber = `(?:${spoken})(?: (?:${spoken})){0,2}(?![\\p{L}])`;
const house = String.raw`(?:дом ${spokenNumber}(?: корпус ${spokenNumber})?|(?:д(?:ом)?\.? ?)?№?\d+(?: ?[а-яёa-z](?![\p{L}\d]))?(?: ?(?:\/|к\.?|корп\.?|корпус|стр\.?|строение) ?\d+ ?[а-яёa-z]?(?![\p{L}]))*)`;
const flat = String.raw`(?:-\d{1,4}(?![\d:]))?(?:[, ]+(?:кв(?:артира)?|подъезд|этаж|офис|код) ${spokenNumber}|[, ]+(?:кв(?:артира)?|оф(?:ис)?|подъезд|под|эт(?:аж)?|домофон|код|вход|секция|пом|помещение|корп(?:ус)?|стр(?:оение)?|лит(?:ера)?|к)\.? *№?[\p{L}\d#*-]{1,6}(?![\p{L}])|[, ]+\d+[- ]?(?:й|ый|ой)? (?:этаж|подъезд|квартира|эт|под|кв)(?![\p{L}]))*`;
const name = String.raw`(?:[\p{L}\d"'-]+\.? ?){1,4}?`;
const russian = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:на|по|по адресу|адрес|куда)[: ]+)?(?:(?:${kinds}) *${name}[, ]*${house}|[\p{L}-]+ (?:${kinds})[, ]*${house})${flat}`,
  'giu',
);

const streets = `street|str|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|square|sq|place|pl|terrace|way|close|crescent|parkway|pkwy|highway|hwy|row|mews|hill|gardens|grove|broadway`;
const unit = String.raw`(?:,? *(?:apt|apartment|flat|unit|suite|ste|floor|fl|room|rm|#)\.? *#?[\p{L}\d-]{1,6})?`;
const postcode = String.raw`(?:,? *(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]{2},? \d{5}(?:-\d{4})?|\d{5}))?`;
const spokenEnglish = [...numberWords.ones.keys(), ...numberWords.tens.keys()]
  .filter((word) => /^[a-z]/.test(word))
  .join('|');
const english = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:flat|apt|apartment|unit) *\d+[a-z]?,? *)?\d+[a-z]?(?:[-/]\d+)? +(?:(?!(?:to|for|at|on|and|by|of|in|with|please|from|roses?|the)(?!\p{L}))[\p{L}'.-]+ +){0,4}?(?:${streets})(?![\p{L}])\.?${unit}${postcode}`,
  'giu',
);

const englishSpoken = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:to|at|address is|it's|its) )(?:${spokenEnglish})(?:[ -](?:${spokenEnglish})){0,2} (?:(?!(?:to|for|at|on|and|by|of|in)(?!\p{L}))[\p{L}'.-]+ ){0,3}?(?:${streets})(?!\p{L})`,
  'giu',
);

/** How much of an address is expected: none; a street without «ул.»; or all that is left of the message. */
export type AddressMode = 'plain' | 'bare' | 'rest';

/**
 * Finds a delivery address in a text: a street with its house («ул. Ленина, д. 5, кв. 12», "221B Baker St, London") and
 * a city. `text` keeps its case and has gaps where something else was found.
 */
export function findAddress(text: string, served: readonly string[], mode: AddressMode): AddressFound | null {
  const marked = [...text.matchAll(russian), ...text.matchAll(english), ...text.matchAll(englishSpoken)].sort(
    (a, b) => b[0].length - a[0].length,
  )[0];
  const street = marked ?? (mode === 'bare' ? bareStreet(text, served) : undefined);
  const spans: Span[] = street ? [{ start: street.index, end: street.index + street[0].length }] : [];
  const city = findCity(blank(text, spans), served);
  if (city) spans.push({ start: city.start, end: city.end });
  if (street) return { city: city?.city ?? null, street: tidy(street[0]), spans };
  const bare = city ? (afterCity(text, city) ?? beforeCity(text, city)) : null;
  if (bare && city) return { city: city.city, street: tidy(bare.street), spans: [...spans, bare.span] };
  if (mode === 'rest') {
    const rest = tidy(blank(text, spans).replaceAll(gap, ' '));
    // A house number makes it an address; a lone word does not.
    const counts = /^\d+ ?(?:шт\p{L}*|pcs|pieces?|кг|kg|x|х)?\.?$/iu.test(rest);
    if (!counts && /\p{L}{2}/u.test(rest) && (/\d/.test(rest) || saysHouse.test(fold(rest))))
      return { city: city?.city ?? null, street: rest, spans: [{ start: 0, end: text.length }] };
  }
  const meant = city && (mode !== 'plain' || city.asPlace || served.includes(city.city));
  return meant ? { city: city.city, street: null, spans } : null;
}

/** A house said in words, in a message that answers the question of an address. */
const saysHouse = new RegExp(
  String.raw`(?<!\p{L})(?:(?:дом|квартира|корпус) ${spokenNumber}|(?:${spoken}|twenty|thirty|forty|fifty)[\p{L} -]* (?:street|road|avenue|lane|drive|square)(?!\p{L}))`,
  'u',
);

const timeWord =
  /^(?:завтра|послезавтра|сегодня|утр\p{L}*|днем|вечер\p{L}*|час\p{L}*|после|около|январ\p{L}*|феврал\p{L}*|март\p{L}*|апрел\p{L}*|июн\p{L}*|июл\p{L}*|август\p{L}*|сентябр\p{L}*|октябр\p{L}*|ноябр\p{L}*|декабр\p{L}*|понедельник\p{L}*|вторник\p{L}*|сред[ауы]|четверг\p{L}*|пятниц\p{L}*|суббот\p{L}*|воскресень\p{L}*|tomorrow|today|after|before|around|at|by|until|between|from|morning|evening|\p{L}+day|january|february|march|april|june|july|august|september|october|november|december|штук\p{L}*|номер|вариант|option|number)$/u;

/** «Невский 20-15»: a name and a house, when an address is what was asked for. */
function bareStreet(
  text: string,
  served: readonly string[],
): (RegExpMatchArray & { index: number }) | undefined {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\d])(?:\p{L}{3,}[ -]){0,2}?\p{L}[\p{L}-]{3,},? ${house}(?:-\d{1,4}(?!\d))?${flat}(?! ?(?::|час|утра|дня|вечера|am|pm|шт))`,
    'gu',
  );
  const city = findCity(text, served);
  return [...blank(text, city ? [city] : []).matchAll(pattern)].find((match) => {
    const words = fold(match[0]).match(/\p{L}{3,}/gu) ?? [];
    return !words.some((word) => timeWord.test(word));
  });
}

/** «Москва, Ленина 5, кв. 3»: a name and a house number right after the city. */
function afterCity(text: string, city: Span): { street: string; span: Span } | null {
  const rest = text.slice(city.end);
  const pattern = new RegExp(String.raw`^[, ]+((?:\p{Lu}[\p{L}-]+ ?){1,3}[, ]*${house}${flat})`, 'u');
  const match = pattern.exec(rest);
  if (!match?.[1]) return null;
  return { street: match[1], span: { start: city.end, end: city.end + match[0].length } };
}

/** «Ленина 5, Москва»: the same the other way round. */
function beforeCity(text: string, city: Span): { street: string; span: Span } | null {
  const pattern = new RegExp(String.raw`(?:^|[\s,¦])((?:\p{Lu}[\p{L}-]+ ){1,2}${house}${flat}),? *$`, 'u');
  const match = pattern.exec(text.slice(0, city.start));
  if (!match?.[1] || timeWord.test(fold(match[1].split(' ')[0] ?? ''))) return null;
  return { street: match[1], span: { start: match.index, end: city.start } };
}

const lead =
  /^(?:(?:мой |наш |вот )?адрес(?: доставки)?|доставка|доставьте|доставить|привезите|везите|куда|по адресу|на|по|my address is|the address is|address(?: is)?|deliver(?:y)? to|deliver it to|send (?:it )?to|it's|its|to|at)[ :,-]+/iu;

function tidy(text: string): string {
  let result = text
    .replace(/\s+/g, ' ')
    .replace(/(?:[ ,]+,)+/g, ',')
    .trim();
  for (let previous = ''; previous !== result; ) {
    previous = result;
    result = result.replace(lead, '').replace(/^[\s,.;:-]+|[\s,;:-]+$/g, '');
  }
  return fold(result).length === 0 ? '' : result.slice(0, 300);
}
