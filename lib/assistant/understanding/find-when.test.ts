import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { fold } from '@/lib/assistant/language/fold';
import { findWhen } from './find-when';

// A Wednesday.
const today = Temporal.PlainDate.from('2026-11-25');

/** `days times from–until`, short enough to read in a table. */
function read(text: string): string {
  const { when } = findWhen(fold(text), today, 'day-first');
  if (!when) return 'nothing';
  const days = when.days
    ? when.days.first === when.days.last
      ? when.days.first.slice(5)
      : `${when.days.first.slice(5)}..${when.days.last.slice(5)}`
    : '';
  const part = when.from || when.until ? `${when.from ?? ''}–${when.until ?? ''}` : '';
  return [days, when.times[0] ?? '', part, when.soonest ? 'soon' : ''].filter(Boolean).join(' ');
}

describe('time in words is read, and nothing is read where no time was named', () => {
  test.each([
    ['завтра в 15:00', '11-26 15:00'],
    ['Завтра к 15', '11-26 15:00'],
    ['2 букета роз на завтра к 15 на ул. Ленина 5, Москва', '11-26 15:00'],
    ['послезавтра после обеда', '11-27 13:00–18:00'],
    ['сегодня вечером', '11-25 17:00–'],
    ['сегодня вечером в 7', '11-25 19:00'],
    ['в субботу', '11-28'],
    ['в субботу утром', '11-28 –12:00'],
    ['в следующую пятницу в 3', '12-04 15:00'],
    ['на этой неделе', '11-25..11-29'],
    ['на следующей неделе', '11-30..12-06'],
    ['на выходных', '11-28..11-29'],
    ['25 декабря в 10 утра', '12-25 10:00'],
    ['25.12 в 10.30', '12-25 10:30'],
    ['25.12.2026', '12-25'],
    ['первого декабря', '12-01'],
    ['двадцать седьмого ноября к обеду', '11-27 12:00–14:30'],
    ['28 числа', '11-28'],
    ['на 28-е', '11-28'],
    ['через два дня', '11-27'],
    ['через неделю', '12-02'],
    ['в среду', '12-02'],
    ['в эту среду', '11-25'],
    ['завтра с 14 до 18', '11-26 14:00–18:00'],
    ['завтра 14-18', '11-26 14:00–18:00'],
    ['14:00-18:00', '14:00–18:00'],
    ['14:00–18:00', '14:00–18:00'],
    ['между 2 и 4', '14:00–16:00'],
    ['после 16', '16:00–'],
    ['после шести', '18:00–'],
    ['до 12', '–12:00'],
    ['в три часа', '15:00'],
    ['в 3 часа дня', '15:00'],
    ['в час дня', '13:00'],
    ['в 9', '09:00'],
    ['в 11 вечера', '23:00'],
    ['полчетвертого', '15:30'],
    ['в половине четвёртого', '15:30'],
    ['в полдень', '12:00'],
    ['15-30', '15:30'],
    ['в 15', '15:00'],
    ['часов в 6', '18:00'],
    ['пн в 10', '11-30 10:00'],
    ['завтра утром', '11-26 –12:00'],
    ['завтра на 15', '11-26 15:00'],
    ['завтра, 15:00', '11-26 15:00'],
    ['как можно скорее', 'soon'],
    ['в ближайшее время', 'soon'],
    ['Добрый день! Хочу розы', 'nothing'],
    ['добрый вечер', 'nothing'],
    ['доброе утро', 'nothing'],
    ['2 букета', 'nothing'],
    ['2-3 букета', 'nothing'],
    ['5 роз и 10 тюльпанов', 'nothing'],
    ['до 2000 рублей', 'nothing'],
    ['ул. Ленина 5', 'nothing'],
    ['массаж 60 минут', 'nothing'],
    ['iPhone 15', 'nothing'],
    ['кольцо 17.5', 'nothing'],
    ['Какая цена?', 'nothing'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['tomorrow at 3', '11-26 15:00'],
    ['tomorrow at 3pm', '11-26 15:00'],
    ['tomorrow morning', '11-26 –12:00'],
    ['day after tomorrow in the afternoon', '11-27 13:00–18:00'],
    ['next Friday at 3', '12-04 15:00'],
    ['this Friday', '11-27'],
    ['on Saturday', '11-28'],
    ['Saturday evening', '11-28 17:00–'],
    ['tonight', '11-25 17:00–'],
    ['tonight at 8', '11-25 20:00'],
    ['next week', '11-30..12-06'],
    ['this weekend', '11-28..11-29'],
    ['November 27', '11-27'],
    ['27th of November at noon', '11-27 12:00'],
    ['Dec 3rd, 10:30 am', '12-03 10:30'],
    ['2026-12-03', '12-03'],
    ['on the 28th', '11-28'],
    ['27/11', '11-27'],
    ['in 2 days', '11-27'],
    ['in two weeks', '12-09'],
    ['in a week', '12-02'],
    ['at 9', '09:00'],
    ['9:15', '09:15'],
    ['9am', '09:00'],
    ['5 p.m.', '17:00'],
    ["3 o'clock", '15:00'],
    ['half past three', '15:30'],
    ['quarter to five', '16:45'],
    ['between 2 and 4', '14:00–16:00'],
    ['from 10 to 12', '10:00–12:00'],
    ['2-4pm', '14:00–16:00'],
    ['9 to 5', '09:00–17:00'],
    ['after 4', '16:00–'],
    ['before noon', '–12:00'],
    ['around 5', '17:00'],
    ['asap', 'soon'],
    ['the earliest one', 'soon'],
    ['any time', 'soon'],
    ['good morning', 'nothing'],
    ['Good afternoon, I want a haircut', 'nothing'],
    ['two haircuts', 'nothing'],
    ['under $50', 'nothing'],
    ['221B Baker Street', 'nothing'],
    ['may I have a rose', 'nothing'],
    ['60 min massage', 'nothing'],
    ['I need 3 of them', 'nothing'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a month before a day where people write so', () => {
    expect(findWhen('12/03 please', today, 'month-first').when?.days?.first).toBe('2026-12-03');
    expect(findWhen('03/12 please', today, 'day-first').when?.days?.first).toBe('2026-12-03');
  });

  test('an hour that may be two keeps both, likeliest first', () => {
    expect(findWhen('at 3', today, 'day-first').when?.times).toEqual(['15:00', '03:00']);
    expect(findWhen('в 9', today, 'day-first').when?.times).toEqual(['09:00', '21:00']);
  });
});
