import { expect, test } from 'vitest';
import { fillSnippet } from './fill-snippet';
import { unfilledIn } from './unfilled-in';

test('what is known is filled in, what is not stays visible, other braces are just words', () => {
  const text = 'Hi {name}, order {order} of {total} is ready. {smile} {name}';
  const filled = fillSnippet(text, { name: 'Anna $& {order}', total: '10 €' });
  expect(filled).toBe('Hi Anna $& {order}, order {order} of 10 € is ready. {smile} Anna $& {order}');
});

test.each([
  ['Hi {name}, {order}', '{name}'],
  ['{order} for {name}', '{order}'],
  ['a {smile} and { name }', null],
  ['', null],
])('of %j the first thing left to fill in is %j', (text, left) => {
  expect(unfilledIn(text)).toBe(left);
});
