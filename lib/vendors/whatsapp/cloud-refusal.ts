import { AppError } from '@/lib/platform/errors/app-error';

/** The other side's word about a call it refused. */
export interface CloudError {
  readonly code: number;
  readonly message: string;
  readonly details?: string;
}

const tooFast = new Set([4, 17, 80007, 130429, 131048, 131056, 131064]);
const accessLost = new Set([0, 3, 10, 190, 368, 131005, 131031, 131045, 133010]);
const passing = new Set([1, 2, 131000, 131016, 131057, 133004]);

/** What a refusal means; see `Channel.send` for the codes. */
export function cloudRefusal(status: number, error: CloudError | null): AppError {
  const code = error?.code ?? -1;
  const detail = (error?.details || error?.message || `HTTP ${status}`).slice(0, 200);
  const details = { cause: new Error(`WhatsApp ${status}/${code}: ${detail}`) };
  if (code === 131047) return new AppError('invalid', 'window-over', details);
  if (code === 131026) return new AppError('invalid', 'contact-unknown', details);
  if (code === 131050) return new AppError('forbidden', 'contact-blocked', details);
  if (tooFast.has(code) || status === 429) {
    // Of one pair of numbers, one message in six seconds; of the account as a whole, it takes longer to calm down.
    return new AppError('limit', 'channel-too-fast', { ...details, retryAfter: code === 131056 ? 6 : 30 });
  }
  if (accessLost.has(code) || (code >= 200 && code <= 299) || status === 401) {
    return new AppError('unauthenticated', 'channel-access-lost', details);
  }
  if (passing.has(code) || status >= 500) {
    return new AppError('unavailable', 'channel-unreachable', { ...details, retryAfter: 10 });
  }
  return new AppError('invalid', 'channel-refused', { ...details, params: { detail } });
}
