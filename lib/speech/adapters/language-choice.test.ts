import { expect, test } from 'vitest';
import { nameLanguages } from '../name-languages';
import { espeakId } from './espeak/espeak-id';
import { libretranslateCode } from './libretranslate/libretranslate-code';
import { byLanguage } from './openai/by-language';
import { translationLanguages } from './openai/translation-languages';

test.each([
  ['alloy', 'ru', 'alloy'],
  ['ru=irina, en=af_heart', 'ru', 'irina'],
  ['ru=irina, en=af_heart', 'en-GB', 'af_heart'],
  ['ru=irina', 'de', null],
  ['pt-BR=ana,pt=rui', 'pt-BR', 'ana'],
])('a setting %j means for %s: %s', (setting, language, meant) => {
  expect(byLanguage(setting, language)).toBe(meant);
});

test.each([
  ['ru', 'ru'],
  ['en', 'en-us'],
  ['pt-BR', 'pt-br'],
  ['zh-Hant', 'cmn'],
  ['no', 'nb'],
  ['xx', null],
])('espeak-ng speaks %s as %s', (language, id) => {
  expect(espeakId(language, ['cmn', 'en-gb', 'en-us', 'nb', 'pt', 'pt-br', 'ru'])).toBe(id);
});

test.each([
  ['zh-Hant', 'zt'],
  ['zh-Hans', 'zh'],
  ['pt-BR', 'pb'],
  ['ru', 'ru'],
  ['de-AT', 'de'],
  ['cy', null],
])('an older LibreTranslate server knows %s as %s', (language, code) => {
  expect(libretranslateCode(language, ['de', 'en', 'pb', 'pt', 'ru', 'zh', 'zt'])).toBe(code);
});

test('more than fifty languages can be chosen, each by a name of its own in the reader’s language', () => {
  for (const reader of ['en', 'ru'] as const) {
    const named = nameLanguages(translationLanguages, reader);
    expect(named.length).toBeGreaterThanOrEqual(50);
    expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
    expect(named.every(({ tag, name }) => name.toLowerCase() !== tag.toLowerCase())).toBe(true);
  }
  expect(nameLanguages(['kk', 'pt-BR'], 'ru').map(({ name }) => name)).toEqual([
    'Бразильский португальский',
    'Казахский',
  ]);
});
