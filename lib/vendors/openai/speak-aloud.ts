import { env } from '@/lib/platform/env';
import { readSpeechRefusal } from './read-speech-refusal';
import { speechClient } from './speech-client';
import { SpeechRefusal } from './speech-refusal';

export interface SpeechQuestion {
  readonly text: string;
  readonly model: string;
  readonly voice: string;
  /** 1 is natural; 0.25…4. */
  readonly speed: number;
}

const maxBytes = 100 * 1024 * 1024;

/** A text as WAV, said by a server with OpenAI's speech API. One request, no retries. Throws `SpeechRefusal`. */
export async function speakAloud(
  { text, model, voice, speed }: SpeechQuestion,
  options: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
): Promise<Uint8Array> {
  const { VOICE_URL: url, VOICE_API_KEY: apiKey } = env();
  const signals = [AbortSignal.timeout(options.timeoutMs), ...(options.signal ? [options.signal] : [])];
  try {
    const answer = await speechClient({ url, apiKey }, options.timeoutMs).audio.speech.create(
      { model, voice, input: text, response_format: 'wav', ...(speed !== 1 && { speed }) },
      { signal: AbortSignal.any(signals) },
    );
    const bytes = await bytesOf(answer);
    // Servers that fail late answer with JSON, or with nothing.
    if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== 'RIFF') throw new SpeechRefusal('garbage');
    return bytes;
  } catch (error) {
    throw readSpeechRefusal(error, options.signal);
  }
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (answer.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new SpeechRefusal('garbage', { detail: 'too large' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
