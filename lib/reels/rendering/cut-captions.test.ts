import { expect, test } from 'vitest';
import { textWidth } from '@/lib/platform/ass/text-width';
import { cutCaptions } from './cut-captions';

const hostile = [
  `"quotes' \\N \\h {\\an8}{\\pos(0,0)} %{pts} %{localtime}`,
  'a\r\nDialogue: 0,0:00:00.00,0:00:09.00,Reel,,0,0,0,,pwned\n[Events]',
  'مرحبا بالعالم \u202eevil\u202c',
  '👩‍👩‍👧 🇷🇺 ❤️ 1️⃣ 🔥🔥🔥 Sale!',
  'слово '.repeat(400),
  'x'.repeat(2_000),
  '\ud800 broken \u0000\u0007',
];

test.each(hostile)(
  'any text becomes pages of two short lines that fit and follow one another: %#',
  (text) => {
    const pages = cutCaptions([text], 6.5);
    let before = 0;
    for (const { lines, start, end } of pages) {
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) {
        expect(line.split(' ').length).toBeLessThanOrEqual(5);
        expect(textWidth(line)).toBeLessThanOrEqual(15.4);
        expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
      }
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThan(start);
      before = end;
    }
    expect(before).toBeLessThanOrEqual(6.5);
  },
);

test('keeps all the words of a text that can be read in the time, in order', () => {
  const captions = ['Мягкий плед ручной вязки.', 'Согревает в самый холодный вечер!'];
  const shown = cutCaptions(captions, 7).flatMap(({ lines }) => lines);
  expect(shown.join(' ')).toBe(captions.join(' '));
});

test('drops emoji cleanly, and says by an ellipsis that there was more', () => {
  expect(cutCaptions(['Sale 🔥 today!'], 6)[0]?.lines).toEqual(['Sale today!']);
  const last = cutCaptions(['word '.repeat(300)], 6)
    .at(-1)
    ?.lines.at(-1);
  expect(last).toMatch(/…$/);
});
