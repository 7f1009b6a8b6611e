import OpenAI from 'openai';
import { SpeechRefusal, type SpeechRefusalReason } from './speech-refusal';

/** An error of the SDK in our words. `signal` is the caller's own. */
export function readSpeechRefusal(error: unknown, signal?: AbortSignal): SpeechRefusal {
  if (error instanceof SpeechRefusal) return error;
  if (signal?.aborted) return new SpeechRefusal('aborted', { cause: error });
  if (!(error instanceof OpenAI.APIError) || error instanceof OpenAI.APIConnectionError) {
    // A body that broke off, or a time that ran out.
    return new SpeechRefusal('busy', { cause: error });
  }
  const { status } = error;
  return new SpeechRefusal(reasonOf(status), {
    status,
    retryAfter: secondsOf(error.headers?.get('retry-after')),
    detail: error.message.slice(0, 300),
    cause: error,
  });
}

function reasonOf(status: number | undefined): SpeechRefusalReason {
  if (status === undefined || status === 408 || status === 409 || status === 429 || status >= 500)
    return 'busy';
  return status === 401 || status === 403 || status === 404 || status === 405 ? 'settings' : 'input';
}

function secondsOf(header: string | null | undefined): number | undefined {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) && seconds >= 0 ? Math.min(3_600, Math.ceil(seconds)) : undefined;
}
