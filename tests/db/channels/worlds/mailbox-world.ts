import { connectChannel } from '@/lib/channels';
import { collectEvents } from '@/lib/inbound';
import { newId } from '@/lib/platform/new-id';
import { withImap } from '@/lib/vendors/imap';
import type { SmtpDouble } from '@/tests/doubles/mail/smtp-double';
import type { MailServer } from '@/tests/setup/mail-server';
import { customerByMail } from './customer-by-mail';
import type { OpenWorld } from './world';

/** A mailbox on a real mail server, and a customer who writes to it. */
export const mailboxWorld =
  (servers: { readonly imap: MailServer; readonly smtp: SmtpDouble }): OpenWorld =>
  async (ctx) => {
    const address = `${newId('shop')}@example.com`;
    const door = (port: number) => ({ host: '127.0.0.1', port, secure: false });
    const imap = door(servers.imap.port);
    const { password } = servers.imap;
    const channel = await connectChannel(ctx, {
      adapter: 'mailbox',
      input: { address, password, imap, smtp: door(servers.smtp.port) },
    });
    const customer = customerByMail(address, {
      deliver: async (raw) => {
        await withImap({ ...imap, user: address, password }, (client) => client.append('INBOX', raw));
        await collectEvents(ctx, { channelId: channel.id });
      },
      received: () => servers.smtp.taken.filter(({ from }) => from === address).map(({ raw }) => raw),
    });
    return { channel, ...customer };
  };
