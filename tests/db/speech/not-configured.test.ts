import { describe, expect, it, vi } from 'vitest';
import {
  getSpeechAbilities,
  listTranslationLanguages,
  speakText,
  transcribe,
  transcribeWords,
  translateCues,
} from '@/lib/speech';
import { espeakVoice } from '@/lib/speech/adapters/espeak/espeak-voice';
import { companyContextOf } from '@/tests/factories/contexts';
import { voiceSuite } from './suites/voice-suite';

vi.hoisted(() => {
  process.env.WHISPER_MODEL_URL = 'none';
});

const job = companyContextOf('COMP001', { actor: { kind: 'job', job: 'test.job' } });

it('without a transcriber in the settings there is no text, and no failure', async () => {
  const voice = { bytes: new Uint8Array([1]), name: 'v.ogg', contentType: 'audio/ogg' };
  expect(await transcribe(job, voice)).toBeNull();
});

it('what is missing is named by its setting before anybody waits', async () => {
  expect(await getSpeechAbilities(job)).toEqual({
    transcriber: { missing: 'TRANSCRIBER_URL' },
    translator: { missing: 'TRANSLATOR_URL' },
    voice: { name: 'espeak-ng' },
    languages: [],
  });
});

it('and again when somebody tries', async () => {
  const spoken = { file: '/nowhere/sound.ogg', contentType: 'audio/ogg' };
  await expect(transcribeWords(job, spoken)).rejects.toMatchObject({
    code: 'invalid',
    key: 'transcriber-missing',
    params: { setting: 'TRANSCRIBER_URL' },
  });
  const translator = { code: 'invalid', key: 'translator-missing', params: { setting: 'TRANSLATOR_URL' } };
  const cues = [{ id: 'a', text: 'One', maxCharacters: 10 }];
  await expect(translateCues(job, { from: 'en', to: 'ru', cues })).rejects.toMatchObject(translator);
  await expect(listTranslationLanguages(job)).rejects.toMatchObject(translator);
});

describe('espeak-ng, which is always there', () => {
  voiceSuite(espeakVoice);

  it.each(['--version', '-f /etc/passwd', '$(id)', '<speak><audio src="/etc/passwd"/></speak>', '[[h@lo]]'])(
    'says %j and does nothing else',
    async (text) => {
      const { bytes } = await speakText(job, { text, language: 'en' });
      expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe('RIFF');
      expect(bytes.byteLength).toBeGreaterThan(5_000);
    },
  );

  it('a language that nobody speaks is named', async () => {
    const call = speakText(job, { text: 'Hello', language: 'xx' });
    await expect(call).rejects.toMatchObject({ key: 'language-not-spoken', params: { language: 'xx' } });
  });
});
