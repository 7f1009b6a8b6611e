import type { Span } from './span';
import { wholeWords } from './whole-words';
import { zoneNames } from './zone-names';

export interface ZoneFound extends Span {
  /** An IANA name, or an offset such as `+07:00`. */
  readonly timeZone: string;
}

const all = zoneNames.map(([pattern]) => pattern).join('|');
// A zone stands right behind a time («15:00 по Новосибирску», "3pm EST») or says that it is one («по московскому времени»).
// «Доставка по Москве» says where, not when.
const time = String.raw`(?<=\d(?: ?(?:час\p{L}*|ч\.?|утра|дня|вечера|am|pm|a\.m\.|p\.m\.|o'clock))?|полдень|noon|часа?|часов|утром|днем|вечером|вечера|утра|дня|o'clock|morning|afternoon|evening)[ ,(]+`;
const codes = 'мск|msk|gmt|utc|bst|cet|cest|est|edt|et|cst|cdt|mst|mdt|pst|pdt|pt|спб|екб|нск';
const behind = new RegExp(
  String.raw`${time}(?:по (?:времени )?(${all})(?: врем\p{L}+)?|(?:по |in )?(${codes})(?: (?:врем\p{L}+|time))?|(?:по )?(?:utc|gmt|мск|msk) ?([+-]\d{1,2})(?::?[0-5]0)?)(?![\p{L}\d+-])\)?`,
  'gu',
);
const said = wholeWords(
  `по (${all}) врем\\p{L}+|(${all}) time(?! ?(?:slot|table))|по (?:utc|gmt) ?([+-]\\d{1,2})`,
);

/** Finds another zone that a folded text counts its time in. Null: none is named. */
export function findZone(text: string): ZoneFound | null {
  const match = [...text.matchAll(behind)][0] ?? [...text.matchAll(said)][0];
  if (!match) return null;
  const words = match.slice(1).find((group) => group !== undefined && !/^[+-]/.test(group));
  const offset = match.slice(1).find((group) => group !== undefined && /^[+-]\d/.test(group));
  const timeZone = offset ? zoneAt(Number(offset), match[0]) : named(words);
  if (timeZone === null) return null;
  const lead = /^[ ,(]*/.exec(match[0])?.[0].length ?? 0;
  return { timeZone, start: match.index + lead, end: match.index + match[0].length };
}

function named(word: string | undefined): string | null {
  return zoneNames.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(word ?? ''))?.[1] ?? null;
}

/** «МСК+4», "UTC-5": an offset from Moscow's or from universal time. */
function zoneAt(hours: number, text: string): string | null {
  const total = hours + (/мск|msk/u.test(text) ? 3 : 0);
  if (Math.abs(total) > 14) return null;
  return `${total < 0 ? '-' : '+'}${String(Math.abs(total)).padStart(2, '0')}:00`;
}
