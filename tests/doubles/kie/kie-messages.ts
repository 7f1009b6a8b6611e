import type { FailureClass } from '@/lib/reels/schemas';

export interface KnownFailure {
  readonly at: 'create' | 'task';
  readonly code: number;
  readonly message: string;
  readonly means: FailureClass;
}

/** Every refusal and failure of theirs that has been seen or published, with what it means to us. */
export const knownFailures: readonly KnownFailure[] = [
  { at: 'create', code: 401, message: 'You do not have access permissions', means: 'KEY_INVALID' },
  { at: 'task', code: 401, message: 'You do not have access permissions', means: 'KEY_INVALID' },
  { at: 'create', code: 403, message: 'Forbidden', means: 'KEY_INVALID' },
  {
    at: 'create',
    code: 402,
    message: 'The current credits are insufficient. Please top up.',
    means: 'BILLING',
  },
  { at: 'task', code: 500, message: 'Insufficient balance, please recharge', means: 'BILLING' },
  { at: 'task', code: 501, message: 'Not enough credits', means: 'BILLING' },
  { at: 'create', code: 429, message: 'Your call frequency is too high', means: 'RATE_LIMIT' },
  { at: 'task', code: 501, message: 'Too many requests upstream', means: 'RATE_LIMIT' },
  { at: 'create', code: 455, message: 'Service maintenance', means: 'TEMPORARY' },
  { at: 'create', code: 500, message: 'Server error, please try again later', means: 'TEMPORARY' },
  { at: 'create', code: 503, message: '', means: 'TEMPORARY' },
  { at: 'task', code: 408, message: 'Upstream returned no result for over 10 minutes', means: 'TEMPORARY' },
  { at: 'task', code: 500, message: 'Playground task failed.', means: 'TEMPORARY' },
  { at: 'create', code: 505, message: 'Feature disabled', means: 'MODEL_DISABLED' },
  { at: 'task', code: 505, message: 'Feature disabled', means: 'MODEL_DISABLED' },
  { at: 'create', code: 400, message: 'duration is not within the range', means: 'MODEL_DISABLED' },
  {
    at: 'create',
    code: 422,
    message: 'The model name you specified is not supported',
    means: 'MODEL_DISABLED',
  },
  {
    at: 'create',
    code: 400,
    message: 'Only English prompts are supported at this time',
    means: 'MODEL_DISABLED',
  },
  {
    at: 'create',
    code: 400,
    message: 'Your prompt was flagged by Website as violating content policies',
    means: 'USER_VIOLATION',
  },
  { at: 'create', code: 400, message: 'Public error: unsafe image upload', means: 'USER_VIOLATION' },
  { at: 'task', code: 400, message: 'public error minor upload', means: 'USER_VIOLATION' },
  { at: 'task', code: 400, message: 'public error prominent people upload', means: 'USER_VIOLATION' },
  {
    at: 'create',
    code: 422,
    message: 'Your request was rejected by Flow(content policy).',
    means: 'USER_VIOLATION',
  },
  {
    at: 'task',
    code: 501,
    message: 'The input image may contain sensitive information',
    means: 'USER_VIOLATION',
  },
  {
    at: 'task',
    code: 501,
    message: 'This content may violate our guardrails concerning similarity to third-party content',
    means: 'USER_VIOLATION',
  },
  {
    at: 'task',
    code: 501,
    message: 'The request failed because the output video may contain sensitive information',
    means: 'OUTPUT_MODERATION',
  },
  {
    at: 'task',
    code: 501,
    message: 'The request failed because the output audio may contain copyrighted material',
    means: 'OUTPUT_MODERATION',
  },
  {
    at: 'create',
    code: 400,
    message: 'Failed to fetch the image. Kindly verify any access limits set by you or your service provider',
    means: 'TEMPORARY',
  },
  { at: 'task', code: 501, message: 'Generation failed', means: 'UNKNOWN' },
  { at: 'task', code: 422, message: 'recordInfo is null', means: 'UNKNOWN' },
  { at: 'task', code: 404, message: 'Not found', means: 'UNKNOWN' },
];
