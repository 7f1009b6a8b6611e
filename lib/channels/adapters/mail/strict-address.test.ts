import { expect, test } from 'vitest';
import { strictAddress } from './strict-address';

test.each([
  ['ivan@example.ru', 'ivan@example.ru'],
  ['Ivan.Petrov+shop@Mail.Example.RU', 'ivan.petrov+shop@mail.example.ru'],
  ["o'neil@example.com", "o'neil@example.com"],
  ['a@b-c.io', 'a@b-c.io'],
  ['info@почта.рф', 'info@xn--80a1acny.xn--p1ai'],
  ['info@xn--80a1acny.xn--p1ai', 'info@xn--80a1acny.xn--p1ai'],
])('an ordinary address is known in one spelling: %s', (given, kept) => {
  expect(strictAddress(given)).toBe(kept);
});

test.each([
  '',
  'ivan',
  '@example.ru',
  'ivan@',
  'ivan@example',
  'ivan@@example.ru',
  '"ivan"@example.ru',
  '"e@attacker.com"@victim.com',
  'e@attacker.com@victim.com',
  'ivan@example.ru,eve@example.ru',
  'ivan@example.ru;eve@example.ru',
  'ivan@example.ru eve@example.ru',
  'ivan(comment)@example.ru',
  'ivan@example.ru(eve@example.ru)',
  '<ivan@example.ru>',
  'ivan@example.ru>',
  'ivan@[127.0.0.1]',
  'ivan@127.0.0.1',
  '@a.ru,@b.ru:ivan@example.ru',
  'ivan@example.ru\r\nBcc: eve@example.ru',
  'ivan@example.ru\0',
  'ivan@example.ru\u2028',
  'ivan@ｅxample.ru',
  'ivan@example．ru',
  'ivan@example。ru',
  'ivan＠example.ru',
  'іvan@example.ru'.normalize('NFC'),
  'ivan@exa\u00admple.ru',
  'ivan@exa\u200bmple.ru',
  'ivan@ﬁsh.ru',
  'ivan@Kelvin\u212a.ru',
  'ivan@-example.ru',
  'ivan@example-.ru',
  'ivan@example..ru',
  '.ivan@example.ru',
  'ivan.@example.ru',
  'iv..an@example.ru',
  'ivan@example.ru.',
  'ivan%example.ru@relay.ru\n',
  'mailto:ivan@example.ru',
  `${'a'.repeat(65)}@example.ru`,
  `ivan@${'a'.repeat(64)}.ru`,
  `ivan@${'abcdefgh.'.repeat(30)}ru`,
])('an address with a second reading is none: %j', (given) => {
  expect(strictAddress(given)).toBeNull();
});
