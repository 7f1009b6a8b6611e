import { type GmailMessage, gmailCalls } from '@/lib/vendors/gmail';
import type { Channel } from '../../port';
import { packMail } from '../mail/pack-mail';
import { GmailState, grantOf } from './gmail-account';

/** Google forgets its history after about a week; then the last days are read again. */
const rereadDays = 7;
const mostReread = 200;
const mostAtOnce = 40;

/** The mails added since the last look, some at a time: ask again until there are none. A mail fetched twice is one event. */
export const collectGmail: NonNullable<Channel['collect']> = async (account) => {
  const token = grantOf(account);
  const state = GmailState.parse(account.channel.state);
  const found = state.pending.length > 0 ? null : await lookOn(token, state.historyId);
  const ids = found?.ids ?? state.pending;
  const events: Array<Awaited<ReturnType<typeof packMail>>> = [];
  for (const id of ids.slice(0, mostAtOnce)) {
    const mail = await gmailCalls.message(token, id);
    if (mail && !(state.since !== null && mail.receivedAt.getTime() <= Date.parse(state.since)))
      events.push(await eventOf(mail));
  }
  const historyId = later(state.historyId, found?.historyId ?? state.historyId);
  return { events, state: { historyId, pending: ids.slice(mostAtOnce) } };
};

async function eventOf({ id, threadId, labels, receivedAt, size, source }: GmailMessage) {
  const folder = labels.includes('SENT') ? 'sent' : 'inbox';
  const mail = { folder, place: id, receivedAt, size, source, ...(threadId && { threadId }) } as const;
  return { ...(await packMail(mail)), eventId: `${folder}:${id}` };
}

async function lookOn(token: string, historyId: string): Promise<{ ids: string[]; historyId: string }> {
  return (await gmailCalls.added(token, historyId)) ?? reread(token);
}

/** The place is taken before the reading: what comes in between is read twice rather than never. */
async function reread(token: string): Promise<{ ids: string[]; historyId: string }> {
  const { historyId } = await gmailCalls.profile(token);
  const ids = await gmailCalls.recent(token, { days: rereadDays, most: mostReread });
  return { ids: ids.reverse(), historyId };
}

const later = (a: string, b: string): string => (BigInt(b) > BigInt(a) ? b : a);
