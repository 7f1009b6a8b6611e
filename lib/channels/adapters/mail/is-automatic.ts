import type { ParsedMail } from '@/lib/vendors/mime';
import { headerOf } from './header-of';

const machines =
  /^(?:mailer-daemon|postmaster|no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|bounces?|notifications?|auto[-_.]?(?:reply|responder)|listserv|majordomo|robot)(?:[-+_.=].*)?$/;
const autoSubject =
  /^\s*(?:auto(?:matic)?[ -]?(?:reply|response|antwort)|out of (?:the )?office|автоответ|автоматический ответ|abwesenheit|vacation)/i;
const autoHeaders = [
  'x-autoreply',
  'x-autorespond',
  'x-auto-reply-from',
  'x-auto-response-suppress',
  'x-mail-autoreply',
  'list-id',
  'list-unsubscribe',
];

/** Whether a machine wrote it: an out-of-office note, a mailing, a notice of a mail server (RFC 3834, RFC 2919). */
export function isAutomatic(mail: ParsedMail, sender: string | null): boolean {
  const submitted = headerOf(mail, 'auto-submitted')?.toLowerCase();
  if (submitted !== undefined && !/^no\b/.test(submitted)) return true;
  if (/^(?:bulk|list|junk|auto_reply)\b/i.test(headerOf(mail, 'precedence') ?? '')) return true;
  if (mail.headers.some(({ key }) => autoHeaders.includes(key))) return true;
  if (/^<\s*>$/.test(headerOf(mail, 'return-path') ?? '')) return true;
  if (/^multipart\/report\b/i.test(headerOf(mail, 'content-type') ?? '')) return true;
  return machines.test(sender?.split('@')[0] ?? '') || autoSubject.test(mail.subject);
}
