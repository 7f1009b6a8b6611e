import { createTransport } from 'nodemailer';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';

/** A mail of X8's own to one person. `id` names it for good: the same id is the same mail. */
export interface OwnMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Hands a mail to the server of SMTP_URL. Throws `unavailable` to try again, `invalid` (`mail-refused`) for a server that
 * will not take it, and `conflict` (`delivery-uncertain`) when the connection broke after it was handed over.
 */
export async function sendMail({ id, to, subject, text }: OwnMail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, X8_URL } = env();
  if (!SMTP_URL || !MAIL_FROM) throw new AppError('invalid', 'mail-refused');
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: MAIL_FROM,
      to: { name: '', address: to },
      subject: subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
      text,
      messageId: `<${id}@${new URL(X8_URL).hostname}>`,
      // A machine writes: out-of-office notes stay silent (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  } catch (cause) {
    throw failureOf(cause);
  } finally {
    transport.close();
  }
}

function failureOf(cause: unknown): AppError {
  const { responseCode, command } = (cause ?? {}) as { responseCode?: number; command?: string };
  if (responseCode !== undefined && responseCode >= 500)
    return new AppError('invalid', 'mail-refused', { cause });
  if (responseCode === undefined && command === 'DATA')
    return new AppError('conflict', 'delivery-uncertain', { cause });
  return new AppError('unavailable', 'mail-server-unavailable', { cause, retryAfter: 60 });
}
