import { expect, test } from 'vitest';
import { readSender } from './read-sender';

test.each([
  ['Иван Петров <Ivan@Example.ru>', 'ivan@example.ru', 'Иван Петров'],
  ['"Петров, Иван" <ivan@example.ru>', 'ivan@example.ru', 'Петров, Иван'],
  ['"Say \\"hi\\" <x@y.ru>" <ivan@example.ru>', 'ivan@example.ru', 'Say "hi" <x@y.ru>'],
  ['=?UTF-8?B?0JjQstCw0L0=?= <ivan@example.ru>', 'ivan@example.ru', 'Иван'],
  ['=?koi8-r?Q?=E9=D7=C1=CE?= <ivan@example.ru>', 'ivan@example.ru', 'Иван'],
  ['ivan@example.ru', 'ivan@example.ru', null],
  ['<ivan@example.ru>', 'ivan@example.ru', null],
  ['ivan@example.ru <ivan@example.ru>', 'ivan@example.ru', null],
  ['=?UTF-8?B?PGV2ZUBleGFtcGxlLnJ1Pg==?= <ivan@example.ru>', 'ivan@example.ru', '<eve@example.ru>'],
])('the sender of %s', (header, address, name) => {
  expect(readSender([header])).toEqual({ address, name });
});

test.each([
  [[]],
  [['']],
  [['ivan@example.ru', 'eve@example.ru']],
  [['ivan@example.ru, eve@example.ru']],
  [['Ivan <ivan@example.ru>, Eve <eve@example.ru>']],
  [['Ivan <ivan@example.ru> <eve@example.ru>']],
  [['Ivan <ivan@example.ru> eve@example.ru']],
  [['ivan@example.ru (eve@example.ru)']],
  [['Friends: ivan@example.ru;']],
  [['"eve@example.ru" ivan@example.ru']],
  [['"e@attacker.com"@victim.com']],
  [['Ivan <"e@attacker.com"@victim.com>']],
  [['=?UTF-8?Q?ivan=40example.ru?=']],
  [['Ivan <=?UTF-8?Q?ivan=40example.ru?=>']],
  [['Ivan <ivan@ｅxample.ru>']],
  [['Ivan <ivan@example.ru']],
  [[`${'a'.repeat(2_000)} <ivan@example.ru>`]],
])('a sender with a second reading is nobody: %j', (headers) => {
  expect(readSender(headers)).toBeNull();
});
