import { expect, it } from 'vitest';
import { framePermit } from './frame-permit';

const permit = framePermit('a secret');
const now = new Date('2026-11-21T12:00:00Z');
const sites = ['https://shop.example'];

it('is read for its page, by its secret, for a day', () => {
  const given = permit.give('/chat/one', sites, now);
  expect(permit.read(given, '/chat/one', now)).toEqual(sites);
  expect(permit.read(given, '/chat/one', new Date('2026-11-22T11:59:59Z'))).toEqual(sites);
  expect(permit.read(given, '/chat/one', new Date('2026-11-22T12:00:00Z'))).toBeNull();
  expect(permit.read(given, '/chat/two', now)).toBeNull();
  expect(framePermit('another').read(given, '/chat/one', now)).toBeNull();
});

it('one that was changed, or is none, is not read', () => {
  const given = permit.give('/chat/one', sites, now);
  const forged = Buffer.from('{"page":"/chat/one","sites":["https://evil.example"],"until":9e15}').toString(
    'base64url',
  );
  for (const wrong of ['', '.', 'x', `${forged}.${given.split('.')[1]}`, given.slice(0, -1)])
    expect(permit.read(wrong, '/chat/one', now)).toBeNull();
});
