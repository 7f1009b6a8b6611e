import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import type { WhisperRefusal } from '@/lib/vendors/whisper';

/** Why nobody listened on this machine, as an error people may read, or an AbortError. */
export function whisperError(refusal: WhisperRefusal): Error {
  const { reason, detail, cause } = refusal;
  if (reason === 'aborted') return new DOMException('called off', 'AbortError');
  log.warn({ reason, detail: detail.slice(-500) }, 'whisper.cpp did not listen');
  if (reason === 'model-wrong')
    return new AppError('invalid', 'whisper-model-wrong', {
      params: { setting: 'WHISPER_MODEL_URL, WHISPER_MODEL_SHA256' },
      cause,
    });
  if (reason === 'model-unavailable')
    return new AppError('unavailable', 'whisper-model-unavailable', {
      params: { setting: 'WHISPER_MODEL_URL' },
      retryAfter: 60,
      cause,
    });
  return new AppError('unavailable', 'transcriber-unavailable', { retryAfter: 30, cause });
}
