import { expect, test } from 'vitest';
import { stillMatters } from './still-matters';

test.each([
  ['asked-by-customer', { needsHuman: true, unread: 2 }, true],
  ['asked-by-customer', { needsHuman: true, unread: 0 }, false],
  ['customer-waits', { needsHuman: false, unread: 1 }, false],
  ['delivery-failed', { needsHuman: true, unread: 0 }, true],
  ['delivery-failed', { needsHuman: false, unread: 0 }, false],
  ['asked-by-customer', null, false],
])('%s with %j: %s', (reason, now, matters) => {
  expect(stillMatters(reason, now)).toBe(matters);
});
