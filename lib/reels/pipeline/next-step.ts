import type { FailureClass } from '../schemas';

/** What has been tried with a reel so far. */
export interface Tried {
  /** Attempts that failed, this one included. */
  readonly tries: number;
  readonly audio: boolean;
  /** The work may have been ordered although nobody said so: ordering again could be paid twice. */
  readonly mayBeOrdered: boolean;
  /** The failure of the attempt before, if there was one. */
  readonly before: FailureClass | null;
  /** Seconds the provider asked to wait. */
  readonly retryAfter?: number;
}

export type NextStep =
  | { readonly do: 'fail' }
  | {
      readonly do: 'retry';
      readonly afterSeconds: number;
      /** Make it without sound from now on. */
      readonly silent?: true;
      /** Make it with another model from now on. */
      readonly otherModel?: true;
    };

const most = 3;
const fail: NextStep = { do: 'fail' };

/** Waits by attempt: 10, 20, 40 s when something passes by itself; 60, 120, 240 s when we were too fast. */
const waits = { TEMPORARY: 10, RATE_LIMIT: 60 } as const;

/**
 * What follows a failure. Input that breaks the rules is not tried again; output that does is, once, in another way; trouble
 * with a key or a model is nobody's wait, because the next one is asked; what is unknown is tried once more. Three attempts
 * in all.
 */
export function nextStep(failure: FailureClass, tried: Tried): NextStep {
  const { tries, audio, mayBeOrdered, before, retryAfter = 0 } = tried;
  if (mayBeOrdered || tries >= most) return fail;
  switch (failure) {
    case 'USER_VIOLATION':
    case 'SOUNDTRACK_GONE':
      return fail;
    case 'OUTPUT_MODERATION':
      if (before === 'OUTPUT_MODERATION') return fail;
      return { do: 'retry', afterSeconds: 0, ...(audio ? { silent: true } : { otherModel: true }) };
    case 'BILLING':
    case 'KEY_INVALID':
      return { do: 'retry', afterSeconds: 0 };
    case 'MODEL_DISABLED':
      return { do: 'retry', afterSeconds: 0, otherModel: true };
    case 'RATE_LIMIT':
    case 'TEMPORARY':
      return { do: 'retry', afterSeconds: Math.max(retryAfter, waits[failure] * 2 ** (tries - 1)) };
    case 'UNKNOWN':
      return before === 'UNKNOWN' ? fail : { do: 'retry', afterSeconds: 10 };
  }
}
