import { afterAll, describe, expect, it, vi } from 'vitest';
import { openaiTranscriber } from '@/lib/speech/adapters/openai/openai-transcriber';
import { componentValidator, publishedContract } from '@/tests/contract/support/published-contract';
import { answerTo } from '@/tests/doubles/transcriber/transcriber-double';

const { transcriber } = await vi.hoisted(() => import('@/tests/doubles/transcriber/installed'));
afterAll(() => transcriber.stop());

interface Description {
  readonly components: {
    readonly schemas: Readonly<
      Record<string, { readonly properties?: Record<string, unknown>; readonly required?: string[] }>
    >;
  };
}

const servers = [
  {
    vendor: 'openai',
    request: 'CreateTranscriptionRequest',
    short: 'CreateTranscriptionResponseJson',
    long: 'CreateTranscriptionResponseVerboseJson',
  },
  {
    vendor: 'speaches',
    request: 'Body_transcribe_file_v1_audio_transcriptions_post',
    short: 'Transcription',
    long: 'TranscriptionVerbose',
  },
];

describe.each(servers)('$vendor', ({ vendor, request, short, long }) => {
  const contract = publishedContract(`${vendor}/openapi.trimmed.json`) as Description | null;

  it.skipIf(!contract)('knows every field we send, and misses none', async () => {
    transcriber.heard.length = 0;
    const recording = { bytes: new Uint8Array([1]), name: 'v', contentType: 'audio/ogg', language: 'ru' };
    await openaiTranscriber.transcribe(recording);
    const sent = ['file', ...Object.keys(transcriber.heard[0]?.fields ?? {})];
    const schema = contract?.components.schemas[request];
    expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining(sent));
    expect(sent).toEqual(expect.arrayContaining(schema?.required ?? []));
  });

  it.skipIf(!contract)('could have given the answers of the double', () => {
    const [brief, whole] = [componentValidator(contract, short), componentValidator(contract, long)];
    expect(brief(answerTo({ response_format: 'json' }, { text: 'Yes.' })), JSON.stringify(brief.errors)).toBe(
      true,
    );
    const verbose = answerTo({ response_format: 'verbose_json' }, { text: 'Yes.' });
    expect(whole(verbose), JSON.stringify(whole.errors)).toBe(true);
  });
});
