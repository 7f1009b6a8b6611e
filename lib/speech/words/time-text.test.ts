import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitScript } from '../aligning/split-script';
import { timeText } from './time-text';

const heard = (line: string, each = 300) =>
  line.split('|').map((text, index) => ({ text, from: index * each, to: index * each + each - 50 }));
const brief = (words: ReturnType<typeof timeText>) =>
  words.map(({ text, from, to }) => `${text} ${from}-${to}`);

test('punctuation of the text comes back to the words that Whisper tells without it', () => {
  expect(
    brief(timeText('Hello, Dr. Smith! It’s 5 o’clock…', heard('hello|dr|smith|its|5|oclock'), 'en')),
  ).toEqual([
    'Hello, 0-250',
    'Dr. 300-550',
    'Smith! 600-850',
    'It’s 900-1150',
    '5 1200-1450',
    'o’clock… 1500-1750',
  ]);
});

test('pieces of words become words', () => {
  const pieces = heard(' Hel|lo|,| won|der|ful| world|.', 100);
  expect(timeText('Hello, wonderful world.', pieces, 'en').map(({ text }) => text)).toEqual([
    'Hello,',
    'wonderful',
    'world.',
  ]);
  expect(timeText('Hello, wonderful world.', pieces, 'en')[1]).toMatchObject({ from: 300, to: 550 });
});

test('what the text writes otherwise than the words say takes their time', () => {
  const words = timeText('It costs 20% more today', heard('it|costs|twenty|percent|more|today'), 'en');
  expect(brief(words)).toEqual([
    'It 0-250',
    'costs 300-550',
    '20% 550-1200',
    'more 1200-1450',
    'today 1500-1750',
  ]);
});

test('the thread is found again after words that are not in the text', () => {
  const words = timeText('One two three four.', heard('one|two|uh|um|three|four'), 'en');
  expect(brief(words)).toEqual(['One 0-250', 'two 300-550', 'three 1200-1450', 'four. 1500-1750']);
});

test('signs of a language without spaces are timed by where they stand in the words', () => {
  const words = timeText('今日は、晴れです。', heard('今|日|は|晴|れ|で|す', 100), 'ja');
  expect(words.map(({ text }) => text).join('')).toBe('今日は、晴れです。');
  expect(words[0]?.from).toBe(0);
  expect(words.at(-1)?.to).toBe(650);
});

test('whatever was heard, no word of the text is lost and times only grow', () => {
  const word = fc.constantFrom('да', 'Нет,', 'we', '20%', '…', 'so', 'long', '漢字', "don't");
  const line = fc.array(word, { maxLength: 25 });
  const moment = fc.integer({ min: -10, max: 5_000 });
  const told = fc.array(fc.record({ text: word, from: moment, to: moment }), { maxLength: 25 });
  fc.assert(
    fc.property(line, told, (parts, pieces) => {
      const text = parts.join(' ');
      const words = timeText(text, pieces, 'ru');
      expect(words.map((one) => one.text)).toEqual(splitScript(text, 'ru').map((one) => one.text));
      for (const [index, one] of words.entries()) {
        expect(one.to).toBeGreaterThan(one.from);
        expect(one.from).toBeGreaterThanOrEqual(words[index - 1]?.to ?? 0);
      }
    }),
    { numRuns: 500 },
  );
});
