import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '@/lib/vendors/telegram';
import type { PartButton } from '../../schemas';
import { keyboardOf } from './keyboard-of';
import { tapData } from './tap-data';

const reply = (label: string, text = label): PartButton => ({ kind: 'reply', label, text });
const rows = (buttons: readonly PartButton[]) => keyboardOf(buttons).keyboard?.inline_keyboard ?? [];

test('short labels share a row, long ones stand alone, links too, and the order stays', () => {
  const labels = rows([
    reply('1'),
    reply('2'),
    reply('3'),
    reply('4'),
    reply('5'),
    { kind: 'link', label: 'Pay 25 €', url: 'https://shop.example/pay/1' },
    reply('Talk to a person'),
    reply('Roses, red, 50 cm, in paper'),
  ]).map((row) => row.map(({ text }) => text));
  expect(labels).toEqual([
    ['1', '2', '3', '4'],
    ['5'],
    ['Pay 25 €'],
    ['Talk to a person'],
    ['Roses, red, 50 cm, in paper'],
  ]);
});

test('a link Telegram does not open is left for the text', () => {
  const { keyboard, rest } = keyboardOf([{ kind: 'link', label: 'Pay', url: 'http://localhost:3000/pay/1' }]);
  expect(keyboard).toBeUndefined();
  expect(rest).toEqual(['Pay: http://localhost:3000/pay/1']);
});

test.each([
  ['https://x8.example/pay/1', true],
  ['http://магазин.рф/', true],
  ['http://localhost/', false],
  ['https://shop.localhost/', false],
  ['http://127.0.0.1:3000/', false],
  ['http://[::1]/', false],
  ['http://intranet/', false],
  ['http://printer.local/', false],
  ['javascript:alert(1)', false],
  ['not an address', false],
])('%s is a public address: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));

describe('what a button carries', () => {
  test('fits into 64 bytes whatever it says, and says the text whenever that fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }),
        fc.nat(12),
        (text, index) => {
          const data = tapData.write(text, index);
          expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
          const said = tapData.read(data);
          expect(said).toBe(Buffer.byteLength(text) <= 63 ? text : undefined);
        },
      ),
    );
  });

  test('a text that looks like a number is still a text', () => {
    expect(tapData.read(tapData.write('#3', 0))).toBe('#3');
  });
});
