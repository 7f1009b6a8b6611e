import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getSpeechAbilities, listTranslationLanguages, shortenCue, translateCues } from '@/lib/speech';
import { libretranslateTranslator } from '@/lib/speech/adapters/libretranslate/libretranslate-translator';
import { companyContextOf } from '@/tests/factories/contexts';
import { translatorSuite } from './suites/translator-suite';

const { libretranslate } = await vi.hoisted(() => import('@/tests/doubles/libretranslate/installed'));
afterAll(() => libretranslate.stop());
beforeEach(() => {
  libretranslate.asked.length = 0;
  libretranslate.key = 'libre-key';
  libretranslate.translates = (text) => `«${text}»`;
});

const job = companyContextOf('COMP001', { actor: { kind: 'job', job: 'test.job' } });
const cue = (id: string, text: string) => ({ id, text, maxCharacters: 60 });

describe('LibreTranslate', () => translatorSuite(libretranslateTranslator));

it('is sent several cues at once, with the key, in the codes it knows', async () => {
  const cues = Array.from({ length: 30 }, (_, index) => cue(`c${index}`, `Line ${index}`));
  await translateCues(job, { from: null, to: 'zh-Hant', cues });
  expect(libretranslate.asked.map(({ q }) => q.length)).toEqual([20, 10]);
  expect(libretranslate.asked[0]).toMatchObject({ source: 'auto', target: 'zt', api_key: 'libre-key' });
});

it('glossary terms survive; where they do not, the line does', async () => {
  libretranslate.translates = (text) =>
    (text.includes('lost') ? text.replace(/QXZ\d+ZXQ/, '') : text).toUpperCase();
  const glossary = [{ term: 'Zaryanka', as: 'Зарянка' }];
  const cues = [cue('a', 'zaryanka sings'), cue('b', 'A lost Zaryanka')];
  const said = await translateCues(job, { from: 'en', to: 'ru', cues, glossary });
  expect([...said.values()]).toEqual(['Зарянка SINGS', 'A LOST ZARYANKA']);
});

it('a language it does not know is named; its languages are listed by their usual tags', async () => {
  const call = translateCues(job, { from: 'en', to: 'cy', cues: [cue('a', 'One')] });
  await expect(call).rejects.toMatchObject({
    code: 'invalid',
    key: 'language-not-translated',
    params: { language: 'cy' },
  });
  expect(libretranslate.asked).toEqual([]);
  const tags = (await listTranslationLanguages(job)).map(({ tag }) => tag);
  expect(tags).toEqual(expect.arrayContaining(['pt-BR', 'zh-Hans', 'zh-Hant']));
});

it('is what can translate here, and cannot shorten', async () => {
  expect((await getSpeechAbilities(job)).translator).toEqual({ name: 'libretranslate' });
  expect(await shortenCue(job, { text: 'A long line', language: 'en', maxCharacters: 5 })).toBeNull();
});

it.each([
  [{ status: 429, headers: { 'retry-after': '5' } }, 'unavailable', 'translator-unavailable'],
  [{ status: 500 }, 'unavailable', 'translator-unavailable'],
  ['cut' as const, 'unavailable', 'translator-unavailable'],
  [{ raw: '{"translatedText":["one","too many"]}' }, 'unavailable', 'translator-unavailable'],
  [{ raw: 'no json' }, 'unavailable', 'translator-unavailable'],
  [{ status: 403, error: 'Banned' }, 'invalid', 'speech-setting-refused'],
])('trouble %j is %s: %s', async (trouble, code, key) => {
  libretranslate.troubles.push(trouble);
  const call = translateCues(job, { from: 'en', to: 'ru', cues: [cue('a', 'One')] });
  await expect(call).rejects.toMatchObject({ code, key });
});

it('another key is the administrator’s to check', async () => {
  libretranslate.key = 'another';
  const call = translateCues(job, { from: 'en', to: 'ru', cues: [cue('a', 'One')] });
  await expect(call).rejects.toMatchObject({
    key: 'speech-setting-refused',
    params: { setting: 'TRANSLATOR_URL, TRANSLATOR_API_KEY' },
  });
});
