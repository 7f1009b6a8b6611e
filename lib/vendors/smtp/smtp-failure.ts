import { AppError } from '@/lib/platform/errors/app-error';

/** How far a mail had come when it failed. */
export type SmtpStage = 'before' | 'handed-over';

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

/**
 * What nodemailer throws, as ours. A server that answers has not taken the mail; silence after the last byte leaves it
 * open (`conflict` `delivery-uncertain`).
 */
export function smtpFailure(cause: unknown, stage: SmtpStage): AppError {
  if (cause instanceof AppError) return cause;
  const { code, responseCode, response = '', command } = (cause ?? {}) as SmtpError;
  if (responseCode === undefined) {
    if (stage === 'handed-over') return new AppError('conflict', 'delivery-uncertain', { cause });
    return new AppError('unavailable', 'channel-unreachable', { cause, retryAfter: 60 });
  }
  if (responseCode < 500) {
    const busy = /\b(?:too (?:many|much|fast)|rate|limit|quota|throttl|4\.7\.\d+)\b/i.test(response);
    return busy
      ? new AppError('limit', 'channel-too-fast', { cause, retryAfter: 300 })
      : new AppError('unavailable', 'channel-unreachable', { cause, retryAfter: 60 });
  }
  if (code === 'EAUTH' || responseCode === 530 || responseCode === 535) {
    return new AppError('unauthenticated', 'channel-access-lost', { cause });
  }
  const nobody = command === 'RCPT TO' && /\b5\.1\.[0-36]\b|unknown|no such|does ?n.t exist/i.test(response);
  if (nobody) return new AppError('invalid', 'mail-address-unknown', { cause });
  const detail = response.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 200);
  return new AppError('invalid', 'channel-refused', { params: { detail }, cause });
}
