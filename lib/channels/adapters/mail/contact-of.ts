import { createHash } from 'node:crypto';
import type { ParsedMail } from '@/lib/vendors/mime';
import { headerOf } from './header-of';
import { readSender } from './read-sender';

/**
 * The customer who wrote a mail. Somebody whose address cannot be read with certainty has no `address`: they are shown
 * under a name of their own, and can never be written to.
 */
export function contactOf(mail: ParsedMail): {
  readonly id: string;
  readonly address: string | null;
  readonly name: string | null;
} {
  const sender = readSender(mail.headers.filter(({ key }) => key === 'from').map(({ value }) => value));
  if (sender) return { id: sender.address, ...sender };
  const digest = createHash('sha256')
    .update(headerOf(mail, 'from') ?? '')
    .digest('hex');
  return { id: `unreadable:${digest.slice(0, 40)}`, address: null, name: null };
}
