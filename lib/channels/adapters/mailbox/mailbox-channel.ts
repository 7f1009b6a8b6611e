import { sendRaw } from '@/lib/vendors/smtp';
import type { Channel } from '../../port';
import { decodeMail } from '../mail/decode-mail';
import { mailCapabilities } from '../mail/mail-capabilities';
import { writeMail } from '../mail/write-mail';
import { checkMailbox } from './check-mailbox';
import { collectMailbox } from './collect-mailbox';
import { connectMailbox } from './connect-mailbox';
import { fetchMailboxFile } from './fetch-mailbox-file';
import { loginsOf } from './mailbox-account';
import { refreshMailbox } from './refresh-mailbox';

/** Any mailbox with a password: read by IMAP, written to by SMTP. */
export const mailboxChannel: Channel = {
  name: 'mailbox',
  kind: 'email',
  capabilities: mailCapabilities,
  connect: connectMailbox,
  check: checkMailbox,
  decode: decodeMail,
  send: async (account, to, part) => {
    const { address, smtp } = loginsOf(account);
    const mail = await writeMail(address, to, part);
    await sendRaw(smtp, { from: address, to: mail.to, raw: mail.raw });
    return { externalId: mail.messageId };
  },
  // There is nothing outside to take back.
  disconnect: async () => undefined,
  fetchFile: fetchMailboxFile,
  refresh: refreshMailbox,
  collect: collectMailbox,
};
