import { parse } from 'ass-compiler';
import fc from 'fast-check';
import subsrt from 'subsrt-ts';
import { expect, test } from 'vitest';
import { type Cue, SubtitleStyle } from '../schemas';
import { readSubtitles } from './read-subtitles';
import { writeAss } from './write-ass';
import { writeSrt } from './write-srt';
import { writeVtt } from './write-vtt';

/** What people and their keyboards write; some of it looks like the format itself. */
const words = fc.constantFrom(
  ...[
    'Hello',
    'мир',
    'שלום',
    'مرحبا',
    'नमस्ते',
    '你好',
    'สวัสดี',
    'γεια',
    '😀',
    '1',
    '42',
    'NOTE',
    'WEBVTT',
    'STYLE',
  ],
  ...[
    '<i>',
    '</i>',
    '<b',
    '<3',
    'a<b>c',
    '&',
    '&amp;',
    '&lt;',
    '-->',
    '->',
    '00:00:01,000',
    '{\\an8}',
    '{x}',
    '\\N',
  ],
  ...[
    '\\',
    '{',
    '}',
    'Dialogue:',
    '0,0',
    ',',
    ';',
    '[Events]',
    '—',
    '"',
    '{\\p1}m',
    '\\h',
    'c:\\new',
    '&#65;',
  ],
);
const line = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const cues = fc
  .array(
    fc.tuple(
      fc.nat(400_000),
      fc.integer({ min: 1, max: 7_000 }),
      fc.array(line, { minLength: 1, maxLength: 2 }),
    ),
    {
      maxLength: 8,
      minLength: 1,
    },
  )
  .map((drawn) => {
    let at = 0;
    return drawn.map(([pause, length, lines], index): Cue => {
      const from = at + Math.round(pause / 10) * 10;
      at = from + Math.ceil(length / 10) * 10;
      return { id: `c${index + 1}`, from, to: at, lines };
    });
  });
const styles = fc
  .constantFrom('clean', 'boxed', 'karaoke', 'big')
  .map((name) => SubtitleStyle.parse({ name }));
const picture = { width: 1_080, height: 1_920, language: null };

const runs = { numRuns: 400 };

test('what is written is read back the same, whatever it looks like', () => {
  const check = fc.property(cues, styles, (written, style) => {
    expect(readSubtitles(writeSrt(written))).toEqual({ format: 'srt', cues: written });
    expect(readSubtitles(writeVtt(written))).toEqual({ format: 'vtt', cues: written });
    expect(readSubtitles(writeAss(written, { ...picture, style }))).toEqual({ format: 'ass', cues: written });
  });
  fc.assert(check, runs);
});

/** What a parser of somebody else's is not asked for: to know braces that are escaped, and joiners that show as nothing. */
const plain = (text: string): string =>
  text
    .replace(/\u2060/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

test('another parser reads the same texts and times out of SRT and WebVTT', () => {
  const check = fc.property(cues, (written) => {
    for (const [format, content] of [
      ['srt', writeSrt(written)],
      ['vtt', writeVtt(written)],
    ] as const) {
      const captions = subsrt.parse(content, { format }).filter(({ type }) => type === 'caption');
      const read = captions.map((caption) => ({
        from: 'start' in caption ? caption.start : -1,
        to: 'end' in caption ? caption.end : -1,
        text: plain(unescaped('content' in caption ? caption.content : '', format)),
      }));
      expect(read).toEqual(
        written.map(({ from, to, lines }) => ({ from, to, text: plain(lines.join(' ')) })),
      );
    }
  });
  fc.assert(check, runs);
});

/** The other parser leaves entities to whoever shows the text. */
function unescaped(text: string, format: 'srt' | 'vtt'): string {
  if (format === 'srt') return text;
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

test('another parser reads the same texts and times out of ASS, in every style', () => {
  const check = fc.property(cues, styles, (written, style) => {
    // It takes no brace for a letter.
    const braceless = written.map((cue) => ({
      ...cue,
      lines: cue.lines.map((each) => each.replace(/[{}]/g, '|')),
    }));
    const { info, events } = parse(writeAss(braceless, { ...picture, style }));
    expect(info).toMatchObject({
      PlayResX: '1080',
      PlayResY: '1920',
      WrapStyle: '2',
      ScaledBorderAndShadow: 'yes',
    });
    expect(events.comment).toEqual([]);
    const read = events.dialogue.map(({ Start, End, Text }) => ({
      from: Math.round(Start * 1_000),
      to: Math.round(End * 1_000),
      text: plain(
        Text.parsed
          .map(({ text }) => text)
          .join('')
          .replaceAll('\\N', ' '),
      ),
      drawn: Text.parsed.some(({ drawing }) => drawing.length > 0),
    }));
    expect(read).toEqual(
      braceless.map(({ from, to, lines }) => ({ from, to, text: plain(lines.join(' ')), drawn: false })),
    );
  });
  fc.assert(check, runs);
});

test('the only commands of a file are its style’s own', () => {
  const check = fc.property(cues, styles, (written, style) => {
    const file = writeAss(written, { ...picture, style });
    const events = file.slice(file.indexOf('\nDialogue:') + 1);
    const commands = [...events.matchAll(/(?<!\\)\{([^}]*)\}/g)].map(([, command]) => command ?? '');
    for (const command of commands) {
      expect(command).toMatch(
        /^(?:\\fs[\d.]+|\\1c&H[0-9A-F]{6}&(?:\\t\(\d+,\d+,\\1c&H[0-9A-F]{6}&\)){0,2})$/,
      );
    }
    expect(events.trim().split('\n')).toHaveLength(written.length);
  });
  fc.assert(check, runs);
});
