import { AppError } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { type GuardedAnswer, guardedFetch } from '@/lib/platform/net/guarded-fetch';
import type { Lookup } from '@/lib/platform/net/resolve-public-address';
import { type SignedMessage, signMessage } from './sign-message';

export interface HookCall extends SignedMessage {
  readonly url: string;
  readonly secrets: readonly string[];
}

/** What came of a call: a status, or the reason why there is none. */
export interface CallOutcome {
  readonly status: number | null;
  readonly problem: ErrorKey | null;
  readonly tookMs: number;
  /** How long the receiver wishes to be left alone. */
  readonly wishedMs: number;
}

const timeoutMs = 20_000;
const maxBytes = 256 * 1024;

/** Calls a receiver once, signed. What it answers is looked at no further than its status. Never throws. */
export async function callHook(
  { url, secrets, ...message }: HookCall,
  lookup?: Lookup,
): Promise<CallOutcome> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signMessage(message, secrets) },
    body: message.body,
    timeoutMs,
    maxBytes,
  } as const;
  try {
    const answer = await guardedFetch(url, init, lookup);
    return { status: answer.status, problem: null, tookMs: took(), wishedMs: wishOf(answer) };
  } catch (error) {
    return { status: null, problem: problemOf(error), tookMs: took(), wishedMs: 0 };
  }
}

/** `Retry-After` in seconds; a date there is left aside, because its clock is not ours. */
function wishOf({ headers }: GuardedAnswer): number {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
}

function problemOf(error: unknown): ErrorKey {
  if (!(error instanceof AppError)) return 'internal';
  if (error.key === 'answer-too-large') return 'hook-answer-too-large';
  return error.code === 'unavailable' ? 'hook-unreachable' : error.key;
}
