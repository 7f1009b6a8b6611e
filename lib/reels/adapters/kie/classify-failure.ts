import type { VideoFailure } from '../../port';
import type { FailureClass } from '../../schemas';

export interface KieFailure {
  /** Of the envelope, the task's `failCode`, or the HTTP status where there was no envelope. */
  readonly code: number;
  readonly message: string;
  /** `create`: the order itself was refused. `task`: an order taken has failed, or cannot be looked at. */
  readonly at: 'create' | 'task';
  readonly enveloped?: boolean;
  /** Seconds they asked to wait. */
  readonly retryAfter?: number;
}

/** Codes that mean one thing whatever is said with them. */
const byCode: Readonly<Record<number, FailureClass>> = {
  401: 'KEY_INVALID',
  403: 'KEY_INVALID',
  402: 'BILLING',
  429: 'RATE_LIMIT',
  505: 'MODEL_DISABLED',
  408: 'TEMPORARY',
  455: 'TEMPORARY',
  502: 'TEMPORARY',
  503: 'TEMPORARY',
  504: 'TEMPORARY',
};

/** What is said decides next; the first that fits. What came out is asked before what went in: both speak of policies. */
const byWords: ReadonlyArray<readonly [RegExp, FailureClass]> = [
  [
    /failed to fetch the image|(image|file).{0,40}(expired|not accessible|could ?n.t be (fetched|downloaded))/i,
    'TEMPORARY',
  ],
  [/only english prompts/i, 'MODEL_DISABLED'],
  [/output (video|audio|image|content)|(generated|resulting) (video|audio|content)/i, 'OUTPUT_MODERATION'],
  [
    /flagged|violat|content polic|usage polic|sensitive|nsfw|\bunsafe\b|moderation|prohibited|inappropriate|rejected by flow|minor upload|prominent people|copyright|real (person|people)|guardrail/i,
    'USER_VIOLATION',
  ],
  [/\bcredits?\b|\bbalance\b|\binsufficient\b/i, 'BILLING'],
  [/rate limit|too many requests|frequency too high/i, 'RATE_LIMIT'],
  [/(model|feature|service).{0,30}(disabled|not supported|unavailable|offline|not exist)/i, 'MODEL_DISABLED'],
];

/**
 * What a refusal or a failed task means to us. A validation error without a reason a customer could mend is the model's
 * way to say that it wants to be asked otherwise: the next one may take the order.
 */
export function classifyFailure({
  code,
  message,
  at,
  enveloped = true,
  retryAfter,
}: KieFailure): VideoFailure {
  const raw = `${code}: ${message}`.slice(0, 2_000);
  return {
    class: classOf(code, message, at, enveloped),
    raw,
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

function classOf(code: number, message: string, at: KieFailure['at'], enveloped: boolean): FailureClass {
  // A gateway that gave up does not know whether the order went through behind it.
  if (!enveloped && at === 'create' && code > 501 && code !== 503) return 'UNKNOWN';
  const known = byCode[code];
  if (known) return known;
  const said = byWords.find(([words]) => words.test(message));
  if (said) return said[1];
  if (code === 500) return 'TEMPORARY';
  if (at === 'create' && (code === 400 || code === 422)) return 'MODEL_DISABLED';
  return 'UNKNOWN';
}
