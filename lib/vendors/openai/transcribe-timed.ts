import { toFile } from 'openai';
import { z } from 'zod';
import { env } from '@/lib/platform/env';
import { readSpeechRefusal } from './read-speech-refusal';
import { speechClient } from './speech-client';
import { SpeechRefusal } from './speech-refusal';
import type { AudioQuestion } from './transcribe-audio';

const TimedWord = z.object({ word: z.string(), start: z.number(), end: z.number() });

/** Times are seconds. OpenAI puts words beside segments, faster-whisper servers within them; either may be missing. */
const TimedAnswer = z.object({
  text: z.string().nullish(),
  language: z.string().nullish(),
  words: z.array(TimedWord).nullish(),
  segments: z
    .array(
      z.object({
        text: z.string(),
        start: z.number(),
        end: z.number(),
        words: z.array(TimedWord).nullish(),
        avg_logprob: z.number().nullish(),
        no_speech_prob: z.number().nullish(),
      }),
    )
    .nullish(),
});
export type TimedAnswer = z.infer<typeof TimedAnswer>;

/**
 * Has what is said in a recording written down with times, by a server with OpenAI's audio API. One request, no retries.
 * Throws `SpeechRefusal`.
 */
export async function transcribeTimed(
  question: AudioQuestion,
  options: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
): Promise<TimedAnswer> {
  const { TRANSCRIBER_URL: url, TRANSCRIBER_API_KEY: apiKey, TRANSCRIBER_MODEL: model } = env();
  // The SDK's own time-out ends waiting for the headers; this one also ends a body that never does.
  const signals = [AbortSignal.timeout(options.timeoutMs), ...(options.signal ? [options.signal] : [])];
  try {
    const answer: unknown = await speechClient(
      { url, apiKey },
      options.timeoutMs,
    ).audio.transcriptions.create(
      {
        file: await toFile(question.bytes, question.name, { type: question.contentType }),
        model,
        response_format: 'verbose_json',
        timestamp_granularities: ['word', 'segment'],
        ...(question.language ? { language: question.language } : {}),
      },
      { signal: AbortSignal.any(signals) },
    );
    const read = TimedAnswer.safeParse(answer);
    if (read.success) return read.data;
    throw new SpeechRefusal('garbage', { cause: read.error });
  } catch (error) {
    throw readSpeechRefusal(error, options.signal);
  }
}
