import { expect, test } from 'vitest';
import { timeText } from '../../words/time-text';
import { wholePieces } from './whole-pieces';

const piece = (text: string, from: number, to: number) => ({ text, from, to });

test('a letter torn between two pieces is whole again, in the time of both', () => {
  const text = ' Прывет, мир.';
  const pieces = [
    piece(' Пр', 0, 200),
    piece('\ufffd', 200, 250),
    piece('\ufffd', 250, 300),
    piece('вет', 300, 500),
    piece(',', 500, 520),
    piece(' мир', 700, 900),
    piece('.', 900, 910),
  ];
  const whole = wholePieces({ text, pieces });
  expect(whole.map((one) => one.text).join('')).toBe(text);
  expect(whole[1]).toEqual(piece('ы', 200, 300));
  expect(timeText(text, whole, 'ru')).toEqual([piece('Прывет,', 0, 500), piece('мир.', 700, 900)]);
});

test('torn letters at both ends and nothing else do not break it', () => {
  expect(
    wholePieces({ text: '日本', pieces: [piece('\ufffd', 0, 10), piece('\ufffd\ufffd', 10, 20)] }),
  ).toEqual([piece('日本', 0, 20)]);
  expect(wholePieces({ text: '', pieces: [] })).toEqual([]);
});
