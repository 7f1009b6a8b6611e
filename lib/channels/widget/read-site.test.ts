import { expect, it } from 'vitest';
import { readSite } from './read-site';

it.each([
  ['shop.example', 'https://shop.example'],
  ['https://Shop.Example/catalogue?a=1', 'https://shop.example'],
  ['www.shop.example:8443', 'https://www.shop.example:8443'],
  ['магазин.рф', 'https://xn--80aairftm.xn--p1ai'],
  ['http://localhost:3000', 'http://localhost:3000'],
])('%s is %s', (typed, origin) => {
  expect(readSite(typed)).toBe(origin);
});

it.each([
  '',
  'shop',
  'http://shop.example',
  'https://*.shop.example',
  'javascript:alert(1)',
  'https://a@shop.example',
  "https://shop.example'; frame-ancestors *",
  'shop example',
])('%s is no site', (typed) => {
  expect(readSite(typed)).toBeNull();
});
