import { AppError } from '@/lib/platform/errors/app-error';
import { fetchSource, withImap } from '@/lib/vendors/imap';
import type { Channel } from '../../port';
import { mailLimits } from '../mail/limits';
import { pickFile } from '../mail/pick-file';
import { loginsOf, MailboxState } from './mailbox-account';

/** A file of a mail, out of the mailbox again: `inbox/<uidvalidity>/<uid>#<number>`. */
export const fetchMailboxFile: NonNullable<Channel['fetchFile']> = async (account, ref) => {
  const [, folder, uidValidity = '', uid, number] = /^(inbox|sent)\/(\d+)\/(\d+)#(\d+)$/.exec(ref) ?? [];
  const { folders } = MailboxState.parse(account.channel.state);
  const path = folder === 'sent' ? folders.sent?.path : folder && folders.inbox.path;
  if (!path) throw new AppError('not-found', 'file-gone');
  const at = { path, uidValidity, uid: Number(uid) };
  const source = await withImap(loginsOf(account).imap, (client) =>
    fetchSource(client, at, mailLimits.source),
  );
  return pickFile(source, Number(number));
};
