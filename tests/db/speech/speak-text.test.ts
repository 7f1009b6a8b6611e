import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getSpeechAbilities, listVoices, speakText } from '@/lib/speech';
import { openaiVoice } from '@/lib/speech/adapters/openai/openai-voice';
import { companyContextOf } from '@/tests/factories/contexts';
import { voiceSuite } from './suites/voice-suite';

const { openaiAudio } = await vi.hoisted(() => {
  process.env.VOICE_NAME = 'en=af_heart,ru=irina';
  process.env.VOICE_MODEL = 'en=kokoro,ru=piper-irina';
  return import('@/tests/doubles/openai-audio/installed');
});
afterAll(() => openaiAudio.stop());
beforeEach(() => openaiAudio.forget());

const job = companyContextOf('COMP001', { actor: { kind: 'job', job: 'test.job' } });

describe('a server with OpenAI’s speech API', () => voiceSuite(openaiVoice));

it('each language has the model and the voice of the settings', async () => {
  await speakText(job, { text: 'Доброе утро.', language: 'ru' });
  await speakText(job, { text: 'Good morning.', language: 'en-GB', speed: 1.2 });
  expect(openaiAudio.speeches).toMatchObject([
    {
      authorization: 'Bearer voice-key',
      body: { model: 'piper-irina', voice: 'irina', input: 'Доброе утро.', response_format: 'wav' },
    },
    { body: { model: 'kokoro', voice: 'af_heart', speed: 1.2 } },
  ]);
  expect(openaiAudio.speeches[0]?.body).not.toHaveProperty('speed');
});

it('a language that the server has no voice for is spoken on this machine', async () => {
  const { bytes } = await speakText(job, { text: 'Guten Morgen.', language: 'de' });
  expect(bytes.byteLength).toBeGreaterThan(10_000);
  expect(openaiAudio.speeches).toEqual([]);
  expect((await listVoices(job, { language: 'de' })).map(({ id }) => id)).toEqual(['de']);
  expect((await listVoices(job, { language: 'ru' })).map(({ id }) => id)).toEqual(['irina', 'ru']);
});

it('a voice that is wished for is the one that speaks, wherever it is', async () => {
  await speakText(job, { text: 'Доброе утро.', language: 'ru', voice: 'ru' });
  expect(openaiAudio.speeches).toEqual([]);
  const unknown = speakText(job, { text: 'Hello.', language: 'en', voice: '--help' });
  await expect(unknown).rejects.toMatchObject({ key: 'language-not-spoken' });
});

it('is the first that speaks here', async () => {
  expect((await getSpeechAbilities(job)).voice).toEqual({ name: 'openai' });
});

it.each([
  [{ status: 429, headers: { 'retry-after': '4' } }, 'unavailable', 'voice-unavailable', 4],
  [{ status: 500 }, 'unavailable', 'voice-unavailable', 30],
  ['cut' as const, 'unavailable', 'voice-unavailable', 30],
  [{ raw: '{"error":"late"}' }, 'unavailable', 'voice-unavailable', 30],
  [{ status: 401 }, 'invalid', 'speech-setting-refused', undefined],
  [{ status: 400, message: 'no such voice' }, 'invalid', 'speech-setting-refused', undefined],
])('trouble %j is %s: %s', async (trouble, code, key, retryAfter) => {
  openaiAudio.troubles.push(trouble);
  const call = speakText(job, { text: 'Hello.', language: 'en' });
  await expect(call).rejects.toMatchObject({ code, key, ...(retryAfter && { retryAfter }) });
});
