import { expect, test } from 'vitest';
import { guardCorpus } from '@/tests/factories/guard-corpus/guard-corpus';
import { guardReply } from './guard-reply';

const { honest, tampered } = guardCorpus(50);

test('of more than a thousand replies tampered with in every way at least 99 of 100 are stopped', {
  timeout: 60_000,
}, () => {
  const missed = tampered.filter(({ text, facts }) => guardReply(text, facts).length === 0);
  expect(tampered.length).toBeGreaterThan(1_000);
  expect(
    missed.length / tampered.length,
    missed.map(({ way, text }) => `${way}: ${text}`).join('\n---\n'),
  ).toBeLessThanOrEqual(0.01);
});

test('of honest replies in ten languages at most five of a thousand are stopped', { timeout: 60_000 }, () => {
  const stopped = honest.flatMap(({ text, facts }) => {
    const violations = guardReply(text, facts);
    return violations.length > 0 ? [`${JSON.stringify(violations)} ${text}`] : [];
  });
  expect(honest.length).toBeGreaterThan(2_000);
  expect(stopped.length / honest.length, stopped.join('\n---\n')).toBeLessThanOrEqual(0.005);
});
