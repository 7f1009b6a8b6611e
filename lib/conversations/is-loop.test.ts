import { expect, test } from 'vitest';
import { isLoop, type RecentTurn } from './is-loop';

const now = new Date('2026-03-02T10:00:00Z');
const turn = (secondsAgo: number, said: string, answered = `re: ${said}`, tapped = false): RecentTurn => ({
  at: new Date(now.getTime() - secondsAgo * 1_000),
  said,
  answered,
  tapped,
});

test('the same sentence for the third time, answered twice, is a machine', () => {
  const text = 'I am out of the office until Monday.';
  expect(isLoop([turn(0, text, ''), turn(20, text), turn(40, text)], now)).toBe(true);
  expect(isLoop([turn(0, text, ''), turn(20, text)], now)).toBe(false);
  expect(
    isLoop(
      [
        turn(0, 'Ticket 17 was received, thank you', ''),
        turn(20, 'Ticket 16 was received, thank you'),
        turn(40, 'Ticket 15 was received, thank you'),
      ],
      now,
    ),
  ).toBe(true);
});

test('a short word said again, or a button tapped again, is a customer', () => {
  expect(isLoop([turn(0, 'да', ''), turn(20, 'да'), turn(40, 'да')], now)).toBe(false);
  const more = 'Покажите другие варианты';
  expect(isLoop([turn(0, more, '', true), turn(20, more), turn(40, more)], now)).toBe(false);
});

test('a customer in a hurry is served', () => {
  const words = ['hello', 'roses', 'red', 'three', 'tomorrow', 'yes', 'Main street 5', 'yes please'];
  expect(
    isLoop(
      words.map((word, index) => turn(index * 12, word, `answer ${'abcdefgh'[index]}`)),
      now,
    ),
  ).toBe(false);
});

test('seven quick turns in which we only repeat ourselves are a loop', () => {
  const words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta'];
  const turns = words.map((word, index) =>
    turn(index * 10, word, index === 0 ? '' : 'I did not understand.'),
  );
  expect(isLoop(turns, now)).toBe(true);
  expect(
    isLoop(
      turns.map((one, index) => ({ ...one, at: new Date(now.getTime() - index * 120_000) })),
      now,
    ),
  ).toBe(false);
});

test('thirty turns within ten minutes are more than anybody types', () => {
  const word = (index: number) => 'abcdefghij'.charAt(index % 10).repeat(1 + Math.floor(index / 10));
  const turns = Array.from({ length: 31 }, (_, index) => turn(index * 15, word(index), `re ${word(index)}`));
  expect(isLoop(turns, now)).toBe(true);
  expect(isLoop(turns.slice(0, 20), now)).toBe(false);
});
