import { GrammyError, HttpError } from 'grammy';
import { AppError, type AppErrorDetails } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { neverConnected } from './marked-agent';

/**
 * Runs a call of the SDK and puts its errors into ours: those that `Channel.send` names, and `file-gone`. The SDK's own
 * errors carry message texts and the token: what is kept of them is the number, the method and Telegram's sentence.
 */
export async function askTelegram<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof GrammyError) throw refused(error);
    if (error instanceof HttpError) throw unanswered(error.error);
    throw error;
  }
}

/** Telegram has answered: whatever was asked was not done. */
function refused({ error_code: status, method, description, parameters }: GrammyError): AppError {
  log.info({ status, method }, 'telegram refused');
  const details = { cause: new Error(`${method}: ${status} ${description}`) };
  if (status === 429) {
    return new AppError('limit', 'channel-too-fast', { ...details, retryAfter: parameters.retry_after ?? 1 });
  }
  if (status >= 500) return new AppError('unavailable', 'channel-unreachable', { ...details, retryAfter: 5 });
  if (status === 401 || status === 404)
    return new AppError('unauthenticated', 'channel-access-lost', details);
  if (status === 403) return new AppError('forbidden', 'contact-blocked', details);
  return badRequest(description, status, details);
}

function badRequest(description: string, status: number, details: AppErrorDetails): AppError {
  const says = (words: RegExp) => words.test(description);
  if (says(/chat not found|PEER_ID_INVALID|user not found/i)) {
    return new AppError('invalid', 'contact-unknown', details);
  }
  if (says(/user is deactivated|USER_IS_BLOCKED/i))
    return new AppError('forbidden', 'contact-blocked', details);
  if (status === 413 || says(/file is too big|too large/i)) {
    return new AppError('invalid', 'file-too-large-for-channel', { ...details, params: { limit: 50 } });
  }
  if (says(/wrong file_id|invalid file_id|file is temporarily unavailable/i)) {
    return new AppError('not-found', 'file-gone', details);
  }
  const detail = description.replace(/^Bad Request: /, '');
  return new AppError('invalid', 'channel-refused', { ...details, params: { detail } });
}

/** No answer, or none that can be read. Unless there was no connection, what was asked may have been done. */
function unanswered(cause: unknown): AppError {
  const { code = 'none', type = 'none' } = cause as { code?: string; type?: string };
  log.info({ code, type }, 'telegram did not answer');
  const details = { cause: new Error(`No answer: ${code} ${type}`) };
  return code === neverConnected
    ? new AppError('unavailable', 'channel-unreachable', { ...details, retryAfter: 5 })
    : new AppError('conflict', 'delivery-uncertain', details);
}
