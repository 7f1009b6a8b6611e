import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import type { ParsedMail } from '@/lib/vendors/mime';
import { headerOf } from './header-of';
import { ownIds } from './own-ids';
import { readSender } from './read-sender';

/** What a server says about a mail of ours. `news` null: nothing that changes its fate, such as a delay. */
export interface Bounce {
  readonly messageId: string | null;
  readonly news:
    | { readonly status: 'FAILED'; readonly reason: ErrorKey }
    | { readonly status: 'DELIVERED' }
    | null;
}

/** Reads a mail server's report (RFC 3464), and the letters of servers that write none; null when it is no report. */
export function readBounce(mail: ParsedMail, account: string): Bounce | null {
  if (mail.report !== null) {
    const messageId = ownIds.find(account, mail.reported ?? '') ?? ownIds.find(account, mail.report);
    return { messageId, news: verdict(mail.report) };
  }
  if (/^multipart\/report\b/i.test(headerOf(mail, 'content-type') ?? ''))
    return { messageId: null, news: null };
  const from = readSender(mail.headers.filter(({ key }) => key === 'from').map(({ value }) => value));
  const daemon = /^mailer-daemon@/.test(from?.address ?? '') || headerOf(mail, 'return-path') === '<>';
  const messageId = daemon ? ownIds.find(account, `${mail.reported ?? ''}\n${mail.text ?? ''}`) : null;
  return messageId ? { messageId, news: { status: 'FAILED', reason: 'mail-bounced' } } : null;
}

function verdict(report: string): Bounce['news'] {
  const actions = [...report.matchAll(/^Action:\s*(\w+)/gim)].map(([, action]) => action?.toLowerCase());
  if (actions.includes('failed')) {
    const status = /^Status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(report)?.[1] ?? '';
    return { status: 'FAILED', reason: reasonOf(status) };
  }
  return actions.includes('delivered') ? { status: 'DELIVERED' } : null;
}

// RFC 3463: X.1 is about the address, X.2.2 a full mailbox, X.7 a policy such as a spam filter.
function reasonOf(status: string): ErrorKey {
  if (/^[45]\.1\./.test(status) || /^[45]\.2\.1$/.test(status)) return 'mail-address-unknown';
  if (/^[45]\.2\.2$/.test(status)) return 'mail-box-full';
  return /^[45]\.7\./.test(status) ? 'mail-refused-as-unwanted' : 'mail-bounced';
}
