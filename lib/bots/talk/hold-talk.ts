import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { alertPeople } from '../alert-people';
import type { BotEventKind, BotPerson } from '../schemas';
import type { NewMessage } from '../sending/outgoing-message';
import { queueMessage } from '../sending/queue-message';
import { findPersonById } from '../store/people';
import { insertEvent, readTalk, writeTalk } from '../store/talks';

export type Toast = 'stale' | 'ordered';

/** What comes of an update. */
export interface Played {
  /** Where the talk stands now, to be kept as JSON; left out when it stands where it did. */
  readonly state?: object;
  readonly messages: readonly NewMessage[];
  readonly notes?: readonly BotEventKind[];
  /** For the bot's administrators. */
  readonly questions?: readonly string[];
  /** A word over the screen for whoever tapped. */
  readonly toast?: Toast | null;
  /** What else is written with the talk. */
  readonly write?: (tx: Tx<BaseCtx>) => Promise<void>;
}

/** Takes a talk on from where it stands. What it does for the person carries a name that makes it happen once. */
export type Play = (ctx: Ctx, person: BotPerson, state: unknown) => Promise<Played>;

/**
 * Takes a talk on by one update: first whatever is done for the person, then the talk, the messages and the mark on the
 * update in one transaction, over the version they were made from. Throws `unavailable` when somebody else wrote
 * meanwhile: then it is begun again.
 */
export async function holdTalk(
  base: BaseCtx,
  before: BotPerson,
  updateId: string,
  play: Play,
): Promise<Toast | null> {
  const [talk, person] = await acrossCompanies(base, async (tx) => [
    await readTalk(tx, before.id),
    (await findPersonById(tx, before.id)) ?? before,
  ]);
  if (talk.seen.includes(updateId)) return null;
  const ctx: Ctx = { ...base, companyId: person.companyId, language: person.language };
  const played = await play(ctx, person, talk.state);
  await acrossCompanies(base, async (tx) => {
    const state = played.state ?? talk.state ?? {};
    if (!(await writeTalk(tx, person, talk, state, updateId))) throw new AppError('unavailable', 'try-again');
    await played.write?.(tx);
    for (const message of played.messages) await queueMessage(tx, person.id, message);
    for (const kind of played.notes ?? []) await insertEvent(tx, person, kind);
    const { name, telegramId: id } = person;
    for (const text of played.questions ?? []) {
      const params = { name, id: String(id), text };
      await alertPeople(tx, person.bot, { say: 'alerts.support', params, once: `support:${updateId}` });
    }
  });
  return played.toast ?? null;
}
