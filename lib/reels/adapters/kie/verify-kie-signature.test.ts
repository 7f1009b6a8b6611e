import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyKieSignature } from './verify-kie-signature';

const sign = (key: string, taskId: string, timestamp: string) =>
  createHmac('sha256', key).update(`${taskId}.${timestamp}`).digest('base64');
const news = { taskId: 'task_123', timestamp: '1700000000' };

test('the known answer holds', () => {
  const signature = 'vc6fR3ljA8XbRHkFOSxDBl5yOXh3WN2KfMSSRSB5cbg=';
  expect(verifyKieSignature('test-key', { ...news, signature })).toBe(true);
});

test('without a key nothing is genuine', () => {
  expect(verifyKieSignature('', { ...news, signature: sign('', news.taskId, news.timestamp) })).toBe(false);
});

test('of thousands of changed news none is taken', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.uuid(), fc.nat(2_000_000_000), fc.nat(255), (taskId, at, bit) => {
      const key = randomBytes(16).toString('hex');
      const timestamp = String(at);
      const signature = sign(key, taskId, timestamp);
      const bytes = Buffer.from(signature, 'base64');
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const good = { taskId, timestamp, signature };
      expect(verifyKieSignature(key, good)).toBe(true);
      const changed = [
        { ...good, signature: bytes.toString('base64') },
        { ...good, signature: '' },
        { ...good, signature: signature.slice(0, -1) },
        { ...good, signature: ` ${signature}` },
        { ...good, signature: `${signature}${signature}` },
        { ...good, signature: Buffer.from(signature, 'base64').toString('base64url') },
        { ...good, signature: Buffer.from(signature, 'base64').toString('hex') },
        { ...good, signature: sign(`${key}x`, taskId, timestamp) },
        { ...good, taskId: `${taskId}0` },
        { ...good, taskId: '' },
        { ...good, timestamp: String(at + 1) },
        { ...good, timestamp: '' },
        { ...good, timestamp: `${timestamp}.0` },
        // A border that is moved must not give the same text.
        { taskId: `${taskId}.${timestamp}`, timestamp: '', signature },
      ];
      tried += changed.length;
      expect(changed.filter((one) => verifyKieSignature(key, one))).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(tried).toBe(7_000);
});
