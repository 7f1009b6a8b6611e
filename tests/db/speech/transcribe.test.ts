import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { transcribe } from '@/lib/speech';
import { companyContextOf } from '@/tests/factories/contexts';

const { transcriber } = await vi.hoisted(() => import('@/tests/doubles/transcriber/installed'));
afterAll(() => transcriber.stop());
beforeEach(() => {
  transcriber.heard.length = 0;
  transcriber.moves.length = 0;
});

const job = companyContextOf('COMP001', { actor: { kind: 'job', job: 'test.job' } });
const voice = {
  bytes: new Uint8Array([79, 103, 103, 83]),
  name: 'v.oga',
  contentType: 'audio/ogg; codecs=opus',
};

describe('a voice message', () => {
  it('comes back as the words said and their language', async () => {
    transcriber.moves.push({ text: ' Два букета,  пожалуйста.\n', language: 'russian' });
    expect(await transcribe(job, voice)).toEqual({ text: 'Два букета, пожалуйста.', language: 'ru' });
    const [heard] = transcriber.heard;
    expect(heard).toMatchObject({
      path: '/v1/audio/transcriptions',
      authorization: 'Bearer transcriber-key',
      fields: { model: 'whisper-1', response_format: 'verbose_json' },
      file: { name: 'voice.ogg', bytes: voice.bytes },
    });
    expect(heard?.fields).not.toHaveProperty('language');
  });

  it('is asked about in the language that is known', async () => {
    await transcribe(job, { ...voice, language: 'ru' });
    expect(transcriber.heard[0]?.fields.language).toBe('ru');
  });

  it.each(['', '♪♪', ' [Music] ', '...'])('without words (%j) is empty text', async (text) => {
    transcriber.moves.push({ text });
    expect(await transcribe(job, voice)).toEqual({ text: '', language: null });
  });

  it.each([400, 413, 415, 422])('that the server cannot read (%i) is empty text', async (status) => {
    transcriber.moves.push({ status });
    expect(await transcribe(job, voice)).toEqual({ text: '', language: null });
  });

  it('that is empty or too large is never sent', async () => {
    expect(await transcribe(job, { ...voice, bytes: new Uint8Array() })).toEqual({
      text: '',
      language: null,
    });
    const large = new Uint8Array(26 * 1024 * 1024);
    expect(await transcribe(job, { ...voice, bytes: large })).toEqual({ text: '', language: null });
    expect(transcriber.heard).toEqual([]);
  });

  it.each([
    [{ status: 401 }],
    [{ status: 404 }],
    [{ status: 429 }],
    [{ status: 500 }],
    [{ raw: '{"words":1}' }],
    ['cut' as const],
  ])('waits for another attempt when the provider fails: %j', async (move) => {
    transcriber.moves.push(move);
    await expect(transcribe(job, voice)).rejects.toMatchObject({
      code: 'unavailable',
      key: 'transcriber-unavailable',
    });
    expect(transcriber.heard).toHaveLength(1);
  });
});

it('a visitor cannot spend on it, and it never holds a transaction open', async () => {
  const visitor = { ...job, actor: { kind: 'visitor', visitorId: 'v' } as const };
  await expect(transcribe(visitor, voice)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(inTransaction(job, (tx) => transcribe(tx.ctx, voice))).rejects.toThrow('inside a transaction');
});
