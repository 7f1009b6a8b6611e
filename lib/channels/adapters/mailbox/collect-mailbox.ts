import { type FolderPlace, fetchNew, withImap } from '@/lib/vendors/imap';
import type { Channel } from '../../port';
import { mailLimits } from '../mail/limits';
import { packMail } from '../mail/pack-mail';
import { loginsOf, MailboxState } from './mailbox-account';

const mostAtOnce = 40;

/**
 * The next mails of the inbox and of what people sent from other programs, some at a time: ask again until there are none.
 * What was sent comes first: a person who has answered already silences the assistant in time.
 */
export const collectMailbox: NonNullable<Channel['collect']> = async (account) => {
  const state = MailboxState.parse(account.channel.state);
  const limits = { mails: mostAtOnce, bytes: mailLimits.source, since: state.since };
  return withImap(loginsOf(account).imap, async (client) => {
    const events: Array<Awaited<ReturnType<typeof packMail>>> = [];
    const read = async (folder: 'inbox' | 'sent', from: FolderPlace): Promise<FolderPlace> => {
      const { mails, place } = await fetchNew(client, from, limits);
      for (const mail of mails) {
        const where = `${folder}/${place.uidValidity}/${mail.uid}`;
        events.push(await packMail({ ...mail, folder, place: where }));
      }
      return place;
    };
    const sent = state.folders.sent && (await read('sent', state.folders.sent));
    const inbox = await read('inbox', state.folders.inbox);
    return { events, state: { folders: { inbox, sent } } };
  });
};
