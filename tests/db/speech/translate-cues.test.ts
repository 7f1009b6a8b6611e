import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listTranslationLanguages, shortenCue, translateCues } from '@/lib/speech';
import { openaiTranslator } from '@/lib/speech/adapters/openai/openai-translator';
import { companyContextOf } from '@/tests/factories/contexts';
import { translatorSuite } from './suites/translator-suite';

const { openaiAudio } = await vi.hoisted(() => import('@/tests/doubles/openai-audio/installed'));
afterAll(() => openaiAudio.stop());
beforeEach(() => openaiAudio.forget());

const job = companyContextOf('COMP001', { actor: { kind: 'job', job: 'test.job' } });
const cue = (id: string, text: string, maxCharacters = 60) => ({ id, text, maxCharacters });
const asked = (index: number) =>
  JSON.parse(String(openaiAudio.chats[index]?.body.messages.at(-1)?.content)) as {
    readonly cues: ReadonlyArray<{ id: string; text: string; tooLong?: string }>;
    readonly before: string[];
    readonly after: string[];
    readonly glossary: unknown;
    readonly context: string;
  };

describe('a model behind OpenAI’s API', () => translatorSuite(openaiTranslator));

it('sees the neighbours, the glossary and what the video is about, and is held to a strict form', async () => {
  const cues = Array.from({ length: 40 }, (_, index) => cue(`c${index}`, `Line ${index}`));
  const glossary = [{ term: 'Zaryanka', as: 'Зарянка' }];
  await translateCues(job, { from: 'en', to: 'ru', cues, glossary, context: 'Birds' });
  const [first, second] = [asked(0), asked(1)].sort((a, b) => b.cues.length - a.cues.length);
  expect(first).toMatchObject({ glossary, context: 'Birds', before: [] });
  expect(first?.after).toEqual(['Line 30', 'Line 31', 'Line 32', 'Line 33']);
  expect(second?.before).toEqual(['Line 26', 'Line 27', 'Line 28', 'Line 29']);
  const { response_format: form, messages } = openaiAudio.chats[0]?.body ?? {};
  expect(form).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
  expect(String(messages?.[0]?.content)).not.toContain('Line 1');
  expect(openaiAudio.chats[0]?.authorization).toBe('Bearer translator-key');
});

it('is asked once more for what is missing, doubled or foreign, and no more than that', async () => {
  openaiAudio.garbles = (cues) =>
    cues.length < 5
      ? cues
      : [...cues.filter(({ id }) => id !== '2'), { id: '4', text: 'twice' }, { id: '99', text: 'foreign' }];
  const cues = Array.from({ length: 6 }, (_, index) => cue(`c${index}`, `Line ${index}`));
  const said = await translateCues(job, { from: 'en', to: 'ru', cues });
  expect([...said.values()]).toEqual(cues.map(({ text }) => `«${text}»`));
  expect(asked(1).cues.map(({ text }) => text)).toEqual(['Line 1', 'Line 3']);
  expect(openaiAudio.chats).toHaveLength(2);
});

it('fails clearly when lines are still missing', async () => {
  openaiAudio.garbles = (cues) => cues.slice(1);
  const call = translateCues(job, { from: 'en', to: 'ru', cues: [cue('a', 'One'), cue('b', 'Two')] });
  await expect(call).rejects.toMatchObject({ code: 'unavailable', key: 'translation-incomplete' });
  expect(openaiAudio.chats).toHaveLength(2);
});

it('is asked once more for what runs over its budget, and the shorter one is kept', async () => {
  openaiAudio.translates = (text, { tooLong }) =>
    text === 'Never short' ? 'x'.repeat(tooLong ? 50 : 40) : tooLong ? 'short' : 'much too long for it';
  const cues = [cue('a', 'Say it', 10), cue('b', 'Never short', 10), cue('c', 'Fine', 100)];
  const said = await translateCues(job, { from: 'en', to: 'ru', cues });
  expect(said.get('a')).toBe('short');
  expect(said.get('b')).toBe('x'.repeat(40));
  expect(asked(1).cues.map(({ tooLong }) => tooLong)).toEqual(['much too long for it', 'x'.repeat(40)]);
});

it('cues without a letter stay as they are, and cost nothing', async () => {
  const said = await translateCues(job, { from: 'en', to: 'ru', cues: [cue('a', '… 42 %'), cue('b', '♪')] });
  expect([...said]).toEqual([
    ['a', '… 42 %'],
    ['b', '♪'],
  ]);
  expect(openaiAudio.chats).toEqual([]);
});

it('a server that knows no strict answers is asked in words', async () => {
  openaiAudio.troubles.push({ status: 400, message: 'response_format is not supported' });
  const said = await translateCues(job, { from: 'en', to: 'ru', cues: [cue('a', 'One')] });
  expect(said.get('a')).toBe('«One»');
  expect(openaiAudio.chats[1]?.body).not.toHaveProperty('response_format');
});

it.each([
  [{ status: 429, headers: { 'retry-after': '9' } }, 'unavailable', 'translator-unavailable', 9],
  [{ status: 500 }, 'unavailable', 'translator-unavailable', 30],
  ['cut' as const, 'unavailable', 'translator-unavailable', 30],
  [{ status: 401 }, 'invalid', 'speech-setting-refused', undefined],
])('trouble %j is %s: %s', async (trouble, code, key, retryAfter) => {
  openaiAudio.troubles.push(trouble);
  const call = translateCues(job, { from: 'en', to: 'ru', cues: [cue('a', 'One')] });
  await expect(call).rejects.toMatchObject({ code, key, ...(retryAfter && { retryAfter }) });
});

it('two cues with one id are refused before anybody is asked', async () => {
  const cues = [cue('a', 'One'), cue('a', 'Two')];
  await expect(translateCues(job, { from: 'en', to: 'ru', cues })).rejects.toMatchObject({ code: 'invalid' });
  expect(openaiAudio.chats).toEqual([]);
});

it('a line is shortened to fit, with a second try; or not at all', async () => {
  const line = { text: 'This is rather a long line', language: 'en', maxCharacters: 12 };
  openaiAudio.shortens = () => (openaiAudio.chats.length === 1 ? 'still too long a line' : 'A long line');
  expect(await shortenCue(job, line)).toBe('A long line');
  openaiAudio.shortens = () => 'never ever short enough';
  expect(await shortenCue(job, line)).toBeNull();
});

it('languages are named as the reader calls them', async () => {
  const russian = await listTranslationLanguages({ ...job, language: 'ru' });
  expect(russian.length).toBeGreaterThanOrEqual(50);
  expect(russian.find(({ tag }) => tag === 'de')?.name).toBe('Немецкий');
});
