import OpenAI, { toFile } from 'openai';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { speechClient } from './speech-client';

export interface AudioQuestion {
  readonly bytes: Uint8Array;
  /** With an ending that tells the format: servers go by it. */
  readonly name: string;
  readonly contentType: string;
  /** ISO 639-1, when it is known. */
  readonly language?: string;
}

export interface AudioAnswer {
  readonly text: string;
  /** As the server says it: a code or an English name; null when it does not. */
  readonly language: string | null;
}

/**
 * Has what is said in a recording written down by a server with OpenAI's audio API. One request, no retries. Null when the
 * server refuses the recording itself. Throws `unavailable` (`transcriber-unavailable`) for everything else.
 */
export async function transcribeAudio(
  question: AudioQuestion,
  options: { readonly timeoutMs: number },
): Promise<AudioAnswer | null> {
  const { TRANSCRIBER_MODEL: model } = env();
  const signal = AbortSignal.timeout(options.timeoutMs);
  const request = {
    file: await toFile(question.bytes, question.name, { type: question.contentType }),
    model,
    ...(question.language ? { language: question.language } : {}),
  };
  try {
    // Only Whisper models know the long form, and only there the language is told.
    const answer: unknown = /whisper/i.test(model)
      ? await client(options).audio.transcriptions.create(
          { ...request, response_format: 'verbose_json' },
          { signal },
        )
      : await client(options).audio.transcriptions.create(
          { ...request, response_format: 'json' },
          { signal },
        );
    return read(answer);
  } catch (cause) {
    return refuse(cause);
  }
}

function client({ timeoutMs }: { readonly timeoutMs: number }): OpenAI {
  const { TRANSCRIBER_URL: url, TRANSCRIBER_API_KEY: apiKey } = env();
  return speechClient({ url, apiKey }, timeoutMs);
}

function read(answer: unknown): AudioAnswer {
  if (typeof answer === 'string') return { text: answer, language: null };
  const { text, language, languages } = (answer ?? {}) as {
    text?: unknown;
    language?: unknown;
    languages?: ReadonlyArray<{ code?: unknown }>;
  };
  if (typeof text !== 'string') throw new AppError('unavailable', 'transcriber-unavailable');
  const told = language ?? languages?.[0]?.code;
  return { text, language: typeof told === 'string' && told !== '' ? told : null };
}

function refuse(cause: unknown): null {
  if (cause instanceof AppError) throw cause;
  const status = cause instanceof OpenAI.APIError ? cause.status : undefined;
  if (status === 400 || status === 413 || status === 415 || status === 422) return null;
  log.warn({ status }, 'transcriber refused or failed');
  throw new AppError('unavailable', 'transcriber-unavailable', { cause, retryAfter: 30 });
}
