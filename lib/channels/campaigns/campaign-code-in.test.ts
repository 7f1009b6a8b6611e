import { expect, test } from 'vitest';
import { campaignCodeIn } from './campaign-code-in';
import { makeCampaignCode } from './make-campaign-code';

test.each([
  ['Hello! I saw your video. #KQ7M2', 'KQ7M2'],
  ['#kq7m2 здравствуйте', 'KQ7M2'],
  ['Здравствуйте!#KQ7M2, сколько стоит?', 'KQ7M2'],
  ['order #12345 and #ABCD2', 'ABCD2'],
  ['#12345', null],
  ['#ABC', null],
  ['#ABCDEFGHJ', null],
  ['#ROSEразное', null],
  ['no code', null],
  ['', null],
])('%j holds %j', (text, code) => {
  expect(campaignCodeIn(text)).toBe(code);
});

test('a code we make is found again, has no look-alikes, and is seldom made twice', () => {
  const made = Array.from({ length: 2_000 }, makeCampaignCode);
  for (const code of made) {
    expect(code).toMatch(/^[A-HJKMNP-Z][A-HJKMNP-Z2-9]{4}$/);
    expect(campaignCodeIn(`Hi #${code}`)).toBe(code);
  }
  expect(new Set(made).size).toBeGreaterThan(1_990);
});
