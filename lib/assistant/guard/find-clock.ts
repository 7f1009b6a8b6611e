import type { Token } from './tokens';
import { plainWord } from './words/plain-word';

export interface ClockFound {
  /** Places among the tokens. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** `HH:MM` readings; «3:00» alone may be morning or afternoon, "3 pm" may not. */
  readonly readings: readonly string[];
}

const late = new Set(
  'pm дня вечера tarde noche noite pomeriggio sera nachmittags nachmittag abends abend soir apres-midi apres вечора пополудні aksam oglen'.split(
    ' ',
  ),
);
const early = new Set(
  'am утра ночи manana madrugada manha mattina mattino morgens vormittags matin ранку ночі sabah'.split(' '),
);
const units = new Set(
  'h uhr час часа часов ч hs horas hora heures heure ore год година годин годині сағат saat'.split(' '),
);
const linking = new Set(['de', 'la', 'da', 'del', 'della', 'di', 'l', 'du', "l'apres", 'in', 'the', 'en']);
const atHour = new Set(
  'at by until till before after from в к до с со после около à a às as las la alle dalle um bis ab von vers entre tra between между saat о об від після'
    .split(' ')
    .map(plainWord),
);

/** Finds times of day: `15:00`, `3:30 pm`, «9 утра», `15h30`, `15 Uhr`, `3 de la tarde`. */
export function findClock(tokens: readonly Token[]): ClockFound[] {
  const found: ClockFound[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const hourToken = tokens[index];
    if (hourToken?.kind !== 'number') continue;
    const read = readAt(tokens, index);
    if (!read) continue;
    found.push(read);
    index = read.to - 1;
  }
  return found;
}

function readAt(tokens: readonly Token[], at: number): ClockFound | null {
  const first = tokens[at];
  if (!first) return null;
  const dotted = /^([01]?\d|2[0-4])[.]([0-5]\d)$/.exec(first.text);
  const plain = /^\d{1,2}$/.test(first.text) ? Number(first.text) : null;
  let next = at + 1;
  let minute: string | null = null;
  let hour = plain;
  const second = tokens[at + 1];
  const third = tokens[at + 2];
  if (
    plain !== null &&
    second?.text === ':' &&
    second.start === first.end &&
    /^[0-5]\d$/.test(third?.text ?? '') &&
    third?.start === second.end
  ) {
    minute = third.text;
    next = at + 3;
    // Seconds, or another number: 10:00:00.
    if (tokens[next]?.text === ':') return null;
  } else if (
    plain !== null &&
    second?.kind === 'word' &&
    second.start === first.end &&
    /^h[0-5]\d$/.test(second.text)
  ) {
    minute = second.text.slice(1);
    next = at + 2;
  } else if (dotted) {
    hour = Number(dotted[1]);
    minute = dotted[2] ?? null;
  }
  if (hour === null || hour > 24) return null;
  const unit = tokens[next]?.kind === 'word' && units.has(plainWord(tokens[next]?.text ?? ''));
  let after = unit ? next + 1 : next;
  if (
    unit &&
    minute === null &&
    /^[0-5]\d$/.test(tokens[after]?.text ?? '') &&
    tokens[after]?.start === tokens[next]?.end
  ) {
    minute = tokens[after]?.text ?? null;
    after += 1;
  }
  const marker = markerAt(tokens, after);
  const before = tokens[at - 1];
  const asked = before?.kind === 'word' && atHour.has(plainWord(before.text));
  // «10.30» is a time only where something says so; «5 часов» without «в» is a length of time.
  if (dotted && !asked && !marker && !unit) return null;
  if (minute === null && !marker && !(unit && (asked || tokens[next]?.text === 'uhr'))) return null;
  const end = marker ? marker.to : after;
  const last = tokens[end - 1] ?? first;
  return {
    from: at,
    to: end,
    start: first.start,
    end: last.end,
    readings: readingsOf(hour, minute ?? '00', marker?.half ?? null, minute !== null),
  };
}

function markerAt(tokens: readonly Token[], at: number): { to: number; half: 'am' | 'pm' } | null {
  for (let index = at, skipped = 0; skipped <= 3; index += 1, skipped += 1) {
    const token = tokens[index];
    if (!token) return null;
    const word = plainWord(token.text);
    const spelled = `${word}${tokens[index + 1]?.text ?? ''}${tokens[index + 2]?.text ?? ''}`;
    if (/^[ap]\.m$/.test(spelled)) {
      return { to: index + (tokens[index + 3]?.text === '.' ? 4 : 3), half: word === 'p' ? 'pm' : 'am' };
    }
    if (late.has(word) || /^l'apres$/.test(word)) return { to: index + 1, half: 'pm' };
    if (early.has(word)) return { to: index + 1, half: 'am' };
    if (!linking.has(word)) return null;
  }
  return null;
}

function readingsOf(hour: number, minute: string, half: 'am' | 'pm' | null, exact: boolean): string[] {
  const at = (value: number): string => `${String(value % 24).padStart(2, '0')}:${minute}`;
  if (half === 'pm') return [at(hour < 12 ? hour + 12 : hour)];
  if (half === 'am') return [at(hour === 12 ? 0 : hour)];
  return exact || hour > 12 ? [at(hour)] : [at(hour), at(hour + 12)];
}
