import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '@/lib/platform/errors/app-error';
import { readSubtitles } from './read-subtitles';

const read = (text: string): [number, number, ...string[]][] =>
  readSubtitles(text).cues.map(({ from, to, lines }) => [from, to, ...lines]);

const one: [number, number, ...string[]] = [1_000, 2_500, 'Hello'];

test.each<[string, string, [number, number, ...string[]][]]>([
  ['a byte order mark and Windows line ends', '\ufeff1\r\n00:00:01,000 --> 00:00:02,500\r\nHello\r\n', [one]],
  ['no numbers, dots, no hours', '00:01.000 --> 00:02.500\nHello', [one]],
  ['times that are cut short', '1\n0:0:1 --> 0:0:2,5\nHello', [one]],
  [
    'no blank line between',
    '1\n00:00:01,000 --> 00:00:02,500\nHello\n2\n00:00:03,000 --> 00:00:04,000\nyou',
    [one, [3_000, 4_000, 'you']],
  ],
  [
    'a blank line inside of a text',
    '1\n00:00:01,000 --> 00:00:02,500\nHello\n\nyou\n\n2\n00:00:03,000 --> 00:00:04,000\nx',
    [
      [1_000, 2_500, 'Hello', 'you'],
      [3_000, 4_000, 'x'],
    ],
  ],
  [
    'tags and overrides',
    '1\n00:00:01,000 --> 00:00:02,500 X1:10\n{\\an8}<font color="#fff"><i>Hello</i></font>',
    [one],
  ],
  ['what is no tag', '1\n00:00:01,000 --> 00:00:02,500\na < b > c <3', [[1_000, 2_500, 'a < b > c <3']]],
  [
    'wrong order',
    '2\n00:00:03,000 --> 00:00:04,000\nyou\n\n1\n00:00:01,000 --> 00:00:02,500\nHello',
    [one, [3_000, 4_000, 'you']],
  ],
  ['an end before its beginning', '1\n00:00:05,000 --> 00:00:02,500\nHello', [[5_000, 5_000, 'Hello']]],
  ['more than two lines', '1\n00:00:01,000 --> 00:00:02,500\na\nb\nc', [[1_000, 2_500, 'a b', 'c']]],
  [
    'WebVTT with notes, styles, regions, names, settings, voices and entities',
    'WEBVTT - title\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE not\nshown\n\nintro\n00:01.000 --> 00:02.500 align:start position:10%\n<v Anna><c.loud>He</c><00:00:01.500>llo</v>\n\nREGION\nid:x\n\n00:03.000 --> 00:04.000\nR&amp;D &lt;3&nbsp;&#8364;\n\nafter',
    [one, [3_000, 4_000, 'R&D <3\u00a0€']],
  ],
  [
    'ASS with comments, drawings, overrides and columns in another order',
    '[Script Info]\nTitle: x\n\n[V4+ Styles]\nStyle: A,Arial,20\n\n[Events]\nFormat: Start, End, Layer, Style, Text\nComment: 0:00:00.00,0:00:01.00,0,A,hidden\nDialogue: 0:00:03.00,0:00:04.00,0,A,{\\k10}you,{\\i1} too\\Nhere\\hnow\nDialogue: 0:00:01.00,0:00:02.50,0,A,{\\p1}m 0 0 l 5 5{\\p0}Hello\nDialogue: 0:00:05.00,0:00:06.00,0,A,{\\p1}m 0 0',
    [one, [3_000, 4_000, 'you, too', 'here now']],
  ],
])('reads %s', (_, text, cues) => {
  expect(read(text)).toEqual(cues);
});

test('what is no subtitles is refused, with the line where that shows', () => {
  for (const [text, line] of [
    ['', 1],
    ['\n\nJust a letter to you.', 3],
    ['WEBVTT\n\nNOTE nothing', 3],
    ['1\n00:00:01,000 --> 00:00:02,000\n\n', 1],
  ] as const) {
    const failure = thrownBy(() => readSubtitles(text));
    expect(failure).toMatchObject({ code: 'invalid', key: 'subtitles-unreadable', params: { line } });
  }
});

test('any text is read or refused, and quickly', () => {
  const part = fc.constantFrom(
    ...[
      '00:00:01,000 --> 00:00:02,000',
      '\n',
      '\n\n',
      '1',
      '-->',
      '<',
      '{',
      '\\',
      '[Events]',
      'Dialogue:',
      'Format:',
      ',',
    ],
    ...[
      '0:00:01.00',
      'WEBVTT',
      'x',
      '&#x110000;',
      '&#xd800;',
      '\u0000',
      '\ud800',
      '{\\p1}',
      '}',
      ' ',
      '99999999:00:00',
    ],
  );
  const check = fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
    const failure = thrownBy(() => {
      for (const { from, to, lines } of readSubtitles(parts.join('')).cues) {
        expect(to).toBeGreaterThanOrEqual(from);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.length).toBeLessThan(3);
        expect(lines.every((line) => line !== '' && line.isWellFormed())).toBe(true);
      }
    });
    if (failure !== undefined && !(failure instanceof AppError)) throw failure;
  });
  fc.assert(check, { numRuns: 3_000 });
});

test.each([
  '<'.repeat(300_000),
  '{'.repeat(300_000),
  '<i '.repeat(100_000),
  '{\\'.repeat(150_000),
  '-'.repeat(300_000),
])('half a megabyte of nonsense is one text like any other: %#', (nonsense) => {
  expect(read(`1\n00:00:01,000 --> 00:00:02,500\n${nonsense}`)).toHaveLength(1);
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}
