import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openaiTranscriber } from '@/lib/speech/adapters/openai/openai-transcriber';
import { openaiTranslator } from '@/lib/speech/adapters/openai/openai-translator';
import { openaiVoice } from '@/lib/speech/adapters/openai/openai-voice';
import { componentValidator, publishedContract } from '@/tests/contract/support/published-contract';
import { spokenFile } from '@/tests/db/speech/suites/spoken-file';
import { completionOf } from '@/tests/doubles/openai-audio/completion-of';
import { timedAnswer } from '@/tests/doubles/openai-audio/timed-answer';

const { openaiAudio } = await vi.hoisted(() => import('@/tests/doubles/openai-audio/installed'));
afterAll(() => openaiAudio.stop());
beforeEach(() => openaiAudio.forget());

interface Description {
  readonly components: {
    readonly schemas: Readonly<
      Record<string, { readonly properties?: Record<string, unknown>; readonly required?: string[] }>
    >;
  };
}

const heard = {
  text: 'Good morning, everyone.',
  words: [
    { text: 'Good', from: 0, to: 300 },
    { text: 'morning,', from: 320, to: 700 },
    { text: 'everyone.', from: 900, to: 1_400 },
  ],
};

const servers = [
  {
    vendor: 'openai',
    transcribe: 'CreateTranscriptionRequest',
    words: 'CreateTranscriptionResponseVerboseJson',
    shapes: ['openai'] as const,
    speak: 'CreateSpeechRequest',
  },
  {
    vendor: 'speaches',
    transcribe: 'Body_transcribe_file_v1_audio_transcriptions_post',
    words: 'TranscriptionVerbose',
    shapes: ['openai', 'faster-whisper', 'segments'] as const,
    speak: 'CreateSpeechRequestBody',
  },
];

describe.each(servers)('$vendor', ({ vendor, transcribe, words, shapes, speak }) => {
  const contract = publishedContract(`${vendor}/openapi.trimmed.json`) as Description | null;

  it.skipIf(!contract)('knows every field that asks for words, and misses none', async () => {
    await openaiTranscriber.transcribeWords({
      file: await spokenFile('Yes.'),
      contentType: 'audio/ogg',
      language: 'en',
    });
    const names = openaiAudio.recordings[0]?.fields.map(([name]) => name.replace('[]', '')) ?? [];
    const schema = contract?.components.schemas[transcribe];
    expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining(names));
    expect(['file', ...names]).toEqual(expect.arrayContaining(schema?.required ?? []));
  });

  it.skipIf(!contract).each(shapes)('could have told the words as the double does (%s)', (shape) => {
    const fits = componentValidator(contract, words);
    expect(fits(timedAnswer(heard, shape)), JSON.stringify(fits.errors)).toBe(true);
  });

  it.skipIf(!contract)('takes what asks for a voice', async () => {
    await openaiVoice.speak({ text: 'Good morning.', language: 'en', speed: 1.25 });
    const fits = componentValidator(contract, speak);
    expect(fits(openaiAudio.speeches[0]?.body), JSON.stringify(fits.errors)).toBe(true);
  });
});

/** A description of version 3.1 in which `nullable` still stands means nothing by it; its times are plain numbers. */
const contract = JSON.parse(
  JSON.stringify(publishedContract('openai/openapi.trimmed.json'))
    .replaceAll('"nullable"', '"x-nullable"')
    .replaceAll('"unixtime"', '"int64"'),
) as unknown;

it.skipIf(!contract)(
  'OpenAI takes what asks for a translation, and could have given the answer of the double',
  async () => {
    const cues = [{ id: 'a', text: 'Good morning.', maxCharacters: 20 }];
    await openaiTranslator.translate({ from: 'en', to: 'ru', cues, glossary: [], context: '' });
    const asks = componentValidator(contract, 'CreateChatCompletionRequest');
    expect(asks(openaiAudio.chats[0]?.body), JSON.stringify(asks.errors)).toBe(true);
    const answers = componentValidator(contract, 'CreateChatCompletionResponse');
    expect(answers(completionOf('{"cues":[]}')), JSON.stringify(answers.errors)).toBe(true);
  },
);
