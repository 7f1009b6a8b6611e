import { expect, test } from 'vitest';
import type { OpenWish } from './clip-talk';
import { setOption } from './set-option';
import { wishes } from './wishes';

const wish: OpenWish = {
  id: 'wsh_00000000000000000000000001',
  source: null,
  name: 'Tea',
  lengthMs: null,
  options: wishes.options,
};
const tap = (option: Parameters<typeof setOption>[1]['option'], value: string) =>
  setOption(wish, { do: 'set', wish: wish.id, option, value })?.options ?? null;

test('an option is set to the value the button names, and all others stay', () => {
  expect(tap('subtitles', 'no')).toEqual({ ...wish.options, subtitles: false });
  expect(tap('voice', 'yes')).toMatchObject({ voice: true });
  expect(tap('vertical', 'blur')).toMatchObject({ vertical: 'blur' });
  expect(tap('style', 'karaoke')).toMatchObject({ style: { ...wish.options.style, name: 'karaoke' } });
  expect(tap('to', 'pt-BR')).toMatchObject({ translateTo: 'pt-BR' });
  expect(tap('to', 'none')).toMatchObject({ translateTo: null });
  expect(tap('spoken', 'de')).toMatchObject({ language: 'de' });
});

test('a value that there is not sets nothing', () => {
  expect(tap('vertical', 'upwards')).toBeNull();
  expect(tap('style', 'loud')).toBeNull();
  expect(tap('to', 'Deutsch')).toBeNull();
});
