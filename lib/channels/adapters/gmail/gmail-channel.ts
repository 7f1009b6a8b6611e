import { AppError } from '@/lib/platform/errors/app-error';
import { gmailCalls, googleLogin } from '@/lib/vendors/gmail';
import type { Channel, ChannelAccount } from '../../port';
import { decodeMail } from '../mail/decode-mail';
import { mailCapabilities } from '../mail/mail-capabilities';
import { pickFile } from '../mail/pick-file';
import { writeMail } from '../mail/write-mail';
import { checkGmail } from './check-gmail';
import { collectGmail } from './collect-gmail';
import { connectGmail } from './connect-gmail';
import { grantOf } from './gmail-account';
import { gmailLogin } from './gmail-login';
import { refreshGmail } from './refresh-gmail';

/** A Gmail or Google Workspace mailbox through Google's API. */
export const gmailChannel: Channel = {
  name: 'gmail',
  kind: 'email',
  capabilities: mailCapabilities,
  connect: connectGmail,
  check: checkGmail,
  decode: decodeMail,
  send: async (account, to, part) => {
    const mail = await writeMail(account.channel.externalAccount ?? '', to, part);
    await gmailCalls.send(grantOf(account), mail.raw, mail.threadId);
    return { externalId: mail.messageId };
  },
  disconnect: endGmail,
  fetchFile: async (account, ref) => {
    const [, id = '', number] = /^(\w+)#(\d+)$/.exec(ref) ?? [];
    const found = id === '' ? null : await gmailCalls.message(grantOf(account), id);
    if (!found) throw new AppError('not-found', 'file-gone');
    return pickFile(found.source, Number(number));
  },
  login: gmailLogin,
  refresh: refreshGmail,
  collect: collectGmail,
};

/**
 * Takes back the watch and the grant. Google keeps one of each a person, so a connection that was never kept, because the
 * account serves another channel, leaves them alone.
 */
async function endGmail({ channel, secrets }: ChannelAccount): Promise<void> {
  const { refreshToken } = secrets;
  if (!refreshToken || channel.externalAccount === null) return;
  await gmailCalls.stop(refreshToken).catch(() => undefined);
  await googleLogin.revoke(refreshToken);
}
