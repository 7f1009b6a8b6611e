import OpenAI from 'openai';
import { ChatRefusal } from './chat-refusal';

/** Why a model's server gave no answer, from what its client threw. `signal`: what could have called the request off. */
export function chatRefusalOf(error: unknown, signal: AbortSignal): ChatRefusal {
  if (error instanceof ChatRefusal) return error;
  if (signal.aborted || error instanceof OpenAI.APIConnectionTimeoutError)
    return new ChatRefusal('timeout', error);
  if (error instanceof OpenAI.APIConnectionError) return new ChatRefusal('unavailable', error);
  if (error instanceof OpenAI.APIError) {
    const busy = error.status === undefined || error.status === 429 || error.status >= 500;
    const retryAfter = Number(error.headers?.get('retry-after') ?? Number.NaN);
    return new ChatRefusal(busy ? 'unavailable' : 'refused', error, {
      status: error.status,
      ...(retryAfter >= 0 && { retryAfter: Math.min(3_600, Math.ceil(retryAfter)) }),
    });
  }
  return new ChatRefusal('garbage', error);
}
