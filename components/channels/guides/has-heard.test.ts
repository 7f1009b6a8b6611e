import { expect, test } from 'vitest';
import { hasHeard } from './has-heard';

const createdAt = '2026-11-01T10:00:00.000Z';
const statusAt = '2026-11-20T10:00:00.000Z';

test('a message counts only when it came after the channel was connected the last time', () => {
  expect(hasHeard({ createdAt, statusAt, lastReceivedAt: null })).toBe(false);
  expect(hasHeard({ createdAt, statusAt, lastReceivedAt: '2026-11-19T10:00:00.000Z' })).toBe(false);
  expect(hasHeard({ createdAt, statusAt, lastReceivedAt: '2026-11-20T10:00:05.000Z' })).toBe(true);
  expect(hasHeard({ createdAt, statusAt: null, lastReceivedAt: '2026-11-01T10:00:05.000Z' })).toBe(true);
});
