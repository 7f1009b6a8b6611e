import { readNumber } from '@/lib/assistant/language/read-number';

export type DayPart = 'morning' | 'day' | 'evening';

/** An hour in digits or words, for use in a pattern: one group. */
export const hourWords = String.raw`(\d{1,2}|двадцать (?:один|одного|два|двух|три|трех)|час|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|тринадцать|четырнадцать|пятнадцать|шестнадцать|семнадцать|восемнадцать|девятнадцать|двадцать|трех|трем|четырех|четырем|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати|тринадцати|четырнадцати|пятнадцати|шестнадцати|семнадцати|восемнадцати|девятнадцати|двадцати(?: (?:одного|двух|трех))?|двух|двум|двумя|тремя|четырьмя|пятью|шестью|семью|восемью|девятью|десятью|одиннадцатью|двенадцатью|часу|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|полдень|полудня|midday)`;

const oblique: Record<string, number> = {
  двум: 2,
  двумя: 2,
  тремя: 3,
  четырьмя: 4,
  пятью: 5,
  шестью: 6,
  семью: 7,
  восемью: 8,
  девятью: 9,
  десятью: 10,
  одиннадцатью: 11,
  двенадцатью: 12,
  трем: 3,
  четырем: 4,
  одиннадцати: 11,
  двенадцати: 12,
  тринадцати: 13,
  четырнадцати: 14,
  пятнадцати: 15,
  шестнадцати: 16,
  семнадцати: 17,
  восемнадцати: 18,
  девятнадцати: 19,
  двадцати: 20,
  'двадцать одного': 21,
  'двадцати одного': 21,
  'двадцать двух': 22,
  'двадцати двух': 22,
  'двадцать трех': 23,
  'двадцати трех': 23,
};

/** The hour that a word of `hourWords` says; null for what is no hour. */
export function spokenHour(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^(?:noon|полдень|полудня|midday)$/.test(word)) return 12;
  if (word === 'час' || word === 'часу') return 1;
  const value = oblique[word] ?? readNumber(word.split(' '), 0)?.value ?? null;
  return value !== null && value <= 24 ? value : null;
}
