import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { transcribeWords } from '@/lib/speech';
import { openaiTranscriber } from '@/lib/speech/adapters/openai/openai-transcriber';
import type { Shape } from '@/tests/doubles/openai-audio/timed-answer';
import { companyContextOf } from '@/tests/factories/contexts';
import { spokenFile } from './suites/spoken-file';
import { transcriberSuite } from './suites/transcriber-suite';

const { openaiAudio } = await vi.hoisted(() => import('@/tests/doubles/openai-audio/installed'));
afterAll(() => openaiAudio.stop());
beforeEach(() => openaiAudio.forget());

const job = companyContextOf('COMP001', { actor: { kind: 'job', job: 'test.job' } });
const contentType = 'audio/ogg';

/** Words of one length each. */
const evenly = ({ text, from, to }: { text: string; from: number; to: number }, language = 'english') => {
  const parts = text.split(' ');
  const each = (to - from) / parts.length;
  const words = parts.map((word, index) => ({
    text: word,
    from: from + each * index,
    to: from + each * (index + 1) - 20,
  }));
  return { text, words, language };
};

describe.each<Shape>(['openai', 'faster-whisper', 'segments'])('a server that answers like %s', (shape) => {
  transcriberSuite(openaiTranscriber, (said) => {
    openaiAudio.shape = shape;
    openaiAudio.hears = evenly(said);
  });
});

it('asks for words with their times, in the language that is known, with the key of that server', async () => {
  const file = await spokenFile('Да.', 'ru');
  await transcribeWords(job, { file, contentType, language: 'ru' });
  const [asked] = openaiAudio.recordings;
  expect(asked?.authorization).toBe('Bearer transcriber-key');
  expect(asked?.fields).toEqual(
    expect.arrayContaining([
      ['model', 'whisper-1'],
      ['response_format', 'verbose_json'],
      ['language', 'ru'],
      ['timestamp_granularities[]', 'word'],
    ]),
  );
  expect(asked?.file).toMatchObject({ name: 'voice.ogg', type: 'audio/ogg' });
});

it('a language is called as Whisper calls it, and no word begins in the silence before it', async () => {
  const file = await spokenFile('Good morning, everyone.', 'en-us', 'adelay=1500');
  openaiAudio.hears = evenly({ text: 'Good morning, everyone.', from: 0, to: 2_900 });
  const { words } = await transcribeWords(job, { file, contentType, language: 'nb' });
  expect(openaiAudio.recordings[0]?.fields).toContainEqual(['language', 'no']);
  const said = words.find(({ text }) => text === 'morning,');
  expect(said?.from).toBeGreaterThan(1_400);
  expect(said?.from).toBeLessThan(1_700);
});

it('a long recording is cut where nobody speaks, and the times of its parts are moved', async () => {
  // Five seconds of speech and five of silence, again and again: a little more than is sent at once.
  const filter = 'aresample=16000,apad=whole_dur=10,aloop=loop=33:size=160000,atrim=end=310';
  const file = await spokenFile(
    'This is a rather long sentence, spoken without any haste at all by a machine.',
    'en-us',
    filter,
  );
  openaiAudio.hears = [
    evenly({ text: 'The first part.', from: 1_000, to: 4_000 }),
    evenly({ text: 'The second part.', from: 500, to: 3_000 }),
  ];
  const shares: number[] = [];
  const heard = await transcribeWords(job, {
    file,
    contentType,
    onProgress: ({ share }) => shares.push(share),
  });
  expect(openaiAudio.recordings).toHaveLength(2);
  expect(heard.words.map(({ text }) => text).join(' ')).toBe('The first part. The second part.');
  const second = heard.words[3]?.from ?? 0;
  expect(second).toBeGreaterThan(200_000);
  expect(second).toBeLessThan(300_500);
  expect(shares).toEqual([0.5, 1]);
});

it('nothing said is no words: silence, a tune, and what Whisper makes up over silence', async () => {
  const file = await spokenFile('Yes.');
  const madeUp = { ...evenly({ text: 'Thank you for watching!', from: 0, to: 900 }), madeUp: true };
  openaiAudio.hears = [{ text: '', words: [] }, evenly({ text: '[Music] ♪♪', from: 0, to: 900 }), madeUp];
  for (let index = 0; index < 3; index += 1)
    expect((await transcribeWords(job, { file, contentType })).words).toEqual([]);
});

it('a model that tells no times is named, with the setting to change', async () => {
  const file = await spokenFile('Yes.');
  const without = {
    code: 'invalid',
    key: 'transcriber-without-times',
    params: { model: 'whisper-1', setting: 'TRANSCRIBER_MODEL' },
  };
  openaiAudio.shape = 'text';
  openaiAudio.hears = evenly({ text: 'Yes.', from: 0, to: 500 });
  await expect(transcribeWords(job, { file, contentType })).rejects.toMatchObject(without);
  openaiAudio.troubles.push({ status: 400, message: "response_format 'verbose_json' is not compatible" });
  await expect(transcribeWords(job, { file, contentType })).rejects.toMatchObject(without);
});

it.each([
  [{ status: 429, headers: { 'retry-after': '7' } }, 'unavailable', 'transcriber-unavailable', 7],
  [{ status: 503 }, 'unavailable', 'transcriber-unavailable', 30],
  ['cut' as const, 'unavailable', 'transcriber-unavailable', 30],
  [{ raw: '{"words":1}' }, 'unavailable', 'transcriber-unavailable', 30],
  [{ raw: 'no json' }, 'unavailable', 'transcriber-unavailable', 30],
  [{ status: 401 }, 'invalid', 'speech-setting-refused', undefined],
  [{ status: 404 }, 'invalid', 'speech-setting-refused', undefined],
  [{ status: 400 }, 'invalid', 'recording-refused', undefined],
])('trouble %j is %s: %s, after one request', async (trouble, code, key, retryAfter) => {
  const file = await spokenFile('Yes.');
  openaiAudio.troubles.push(trouble);
  const call = transcribeWords(job, { file, contentType });
  await expect(call).rejects.toMatchObject({ code, key, ...(retryAfter && { retryAfter }) });
  expect(openaiAudio.recordings).toHaveLength(1);
});

it('only jobs listen, and never inside a transaction', async () => {
  const file = await spokenFile('Yes.');
  const visitor = { ...job, actor: { kind: 'visitor', visitorId: 'v' } as const };
  await expect(transcribeWords(visitor, { file, contentType })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(inTransaction(job, (tx) => transcribeWords(tx.ctx, { file, contentType }))).rejects.toThrow(
    'inside a transaction',
  );
});
