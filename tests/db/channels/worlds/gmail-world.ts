import { beginLogin, connectChannel, finishLogin } from '@/lib/channels';
import { collectEvents } from '@/lib/inbound';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import type { GmailDouble } from '@/tests/doubles/gmail/gmail-double';
import { customerByMail } from './customer-by-mail';
import type { OpenWorld } from './world';

/** A mailbox at Google, and a customer who writes to it from their own. */
export const gmailWorld =
  (google: GmailDouble): OpenWorld =>
  async (ctx) => {
    const address = `${newId('shop')}@gmail.com`;
    const owner: Ctx = { ...ctx, actor: { kind: 'user', userId: newId('usr'), role: 'CLIENT' } };
    const { url } = await beginLogin(owner, { adapter: 'gmail' });
    const back = google.allow(url, address).searchParams;
    const answer = { state: back.get('state') ?? '', code: back.get('code') ?? '' };
    const { loginId } = await finishLogin(owner, answer);
    const channel = await connectChannel(owner, { adapter: 'gmail', loginId, choice: address });
    const customer = customerByMail(address, {
      deliver: async (raw) => {
        google.account(address).add(raw);
        await collectEvents(ctx, { channelId: channel.id });
      },
      received: () => google.sent.filter(({ from }) => from === address).map(({ raw }) => raw),
    });
    return { channel, ...customer };
  };
