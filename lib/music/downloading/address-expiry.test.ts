import { expect, test } from 'vitest';
import { addressExpiry } from './address-expiry';

const seenAt = new Date('2026-07-01T12:00:00Z');
const at = (iso: string): number => Date.parse(iso) / 1_000;
const ten = at('2026-07-01T12:10:00Z');
const policy = Buffer.from(`{"Statement":[{"Condition":{"DateLessThan":{"AWS:EpochTime":${ten}}}}]}`)
  .toString('base64')
  .replace(/[+=/]/g, (sign) => ({ '+': '-', '=': '_', '/': '~' })[sign] ?? sign);
const token = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(`{"exp":${ten}}`).toString('base64url')}.c2ln`;

test.each([
  [`https://a.test/x.mp3?exp=${ten}`],
  [`https://a.test/x.mp3?Expires=${ten}&Signature=abc`],
  [`https://a.test/x.mp3?expires=${ten}000`],
  [`https://a.test/x.mp3?e=${ten}&l=1900000000`],
  ['https://a.test/x.mp3?se=2026-07-01T12%3A10%3A00Z&sig=a'],
  ['https://a.test/x.mp3?X-Amz-Date=20260701T115500Z&X-Amz-Expires=900'],
  ['https://a.test/x.mp3?X-Goog-Date=20260701T115500Z&X-Goog-Expires=900'],
  [`https://a.test/x.mp3?Policy=${policy}`],
  [`https://a.test/x.mp3?token=${token}`],
  [`https://a.test/x.mp3?hdnts=exp=${ten}~acl=/*~hmac=0a`],
  [`https://a.test/exp=${ten}/x.mp3`],
  // The earliest counts.
  [`https://a.test/x.mp3?exp=${ten}&token_expires=1&expires=${ten + 500}`],
])('%s tells ten past', (address) => {
  expect(addressExpiry(address, seenAt)).toEqual(new Date(ten * 1_000));
});

test.each([
  ['https://a.test/x.mp3'],
  ['https://a.test/x.mp3?e=5&exp=never&expires=99999999999'],
  ['https://a.test/x.mp3?X-Amz-Date=20260701T115500Z'],
  ['https://a.test/1782907800.mp3?id=1782907800'],
  ['no address'],
])('%s tells nothing: a quarter of an hour', (address) => {
  expect(addressExpiry(address, seenAt)).toEqual(new Date('2026-07-01T12:15:00Z'));
});
