import { AppError } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { log } from '@/lib/platform/log';
import type { SpeechRefusal } from '@/lib/vendors/openai/speech-refusal';

interface Words {
  /** What to say when it may pass, and when what was sent is refused. */
  readonly busy: ErrorKey;
  readonly input: ErrorKey;
  /** The setting that a refused key, model or address is in. */
  readonly setting: string;
}

/** A server's refusal as an error people may read, or an AbortError. */
export function speechError(refusal: SpeechRefusal, { busy, input, setting }: Words): Error {
  const { reason, details, cause } = refusal;
  if (reason === 'aborted') return new DOMException('called off', 'AbortError');
  log.warn({ reason, status: details.status }, 'a speech server refused or failed');
  if (reason === 'settings')
    return new AppError('invalid', 'speech-setting-refused', { params: { setting }, cause });
  if (reason === 'input') return new AppError('invalid', input, { cause });
  return new AppError('unavailable', busy, { cause, retryAfter: details.retryAfter ?? 30 });
}
