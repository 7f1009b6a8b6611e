import { expect, test } from 'vitest';
import { proxyPool } from './proxy-pool';

test('proxies take turns; one that failed rests for five minutes', () => {
  let now = 0;
  const pool = proxyPool(['a', 'b', 'c'], () => now);
  expect([pool.next(), pool.next(), pool.next(), pool.next()]).toEqual(['a', 'b', 'c', 'a']);
  pool.rest('b');
  expect([pool.next(), pool.next(), pool.next()]).toEqual(['c', 'a', 'c']);
  now = 300_000;
  expect([pool.next(), pool.next(), pool.next()]).toContain('b');
});

test('when all rest, the one that has rested longest is tried; without any there is none', () => {
  let now = 0;
  const pool = proxyPool(['a', 'b'], () => now);
  pool.rest('b');
  now = 10;
  pool.rest('a');
  expect([pool.next(), pool.next()]).toEqual(['b', 'b']);
  expect(proxyPool([], () => now).next()).toBeNull();
});
