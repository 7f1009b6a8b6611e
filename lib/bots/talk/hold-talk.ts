import { getBalance } from '@/lib/credits';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { alertPeople } from '../alert-people';
import type { BotEventKind, BotPerson } from '../schemas';
import type { NewMessage } from '../sending/outgoing-message';
import { queueMessage } from '../sending/queue-message';
import { findPersonById } from '../store/people';
import { insertEvent, readTalk, writeTalk } from '../store/talks';
import { perform } from './perform';
import { step } from './step';
import type { TalkInput, TalkState } from './talk';

/** What comes of an update besides a step: messages, and where the talk stands when that changes. */
export interface Said {
  readonly messages: readonly NewMessage[];
  readonly state?: TalkState;
  readonly toast?: 'stale' | 'ordered' | null;
}

/** More than any talk needs: each input leads to one more at most. */
const mostSteps = 5;

/**
 * Takes a talk on by one update. What is done for the person (a photo kept, videos ordered) carries a name that makes it
 * happen once; then the talk, the messages and the mark on the update are written in one transaction, over the version
 * they were made from. Throws `unavailable` when somebody else wrote meanwhile: then it is begun again.
 */
export async function holdTalk(
  base: BaseCtx,
  before: BotPerson,
  updateId: string,
  opening: TalkInput | Said,
): Promise<Said> {
  const [talk, person] = await acrossCompanies(base, async (tx) => [
    await readTalk(tx, before.id),
    (await findPersonById(tx, before.id)) ?? before,
  ]);
  if (talk.seen.includes(updateId)) return { messages: [] };
  const messages: NewMessage[] = [];
  const notes: BotEventKind[] = [];
  const questions: string[] = [];
  let state = talk.state;
  let toast: Said['toast'] = null;
  if ('messages' in opening) {
    messages.push(...opening.messages);
    state = opening.state ?? state;
  } else {
    const ctx: Ctx = { ...base, companyId: person.companyId, language: person.language };
    const inputs: TalkInput[] = [opening];
    const staffed = env().REELS_BOT_ADMINS.length > 0;
    for (let index = 0; index < mostSteps; index += 1) {
      const input = inputs.shift();
      if (!input) break;
      const { available } = await getBalance(ctx);
      const fresh = newId('wsh', base.clock.now());
      const next = step(state, input, { fresh, available, staffed });
      state = next.state;
      for (const effect of next.effects) {
        if (effect.do === 'note') notes.push(effect.kind);
        else if (effect.do === 'toast') toast = effect.toast;
        else if (effect.do === 'ask-support') questions.push(effect.text);
        else {
          const done = await perform(ctx, person, effect);
          messages.push(...done.messages);
          if (done.input) inputs.push(done.input);
        }
      }
    }
  }
  await acrossCompanies(base, async (tx) => {
    if (!(await writeTalk(tx, person, talk, state, updateId))) throw new AppError('unavailable', 'try-again');
    for (const message of messages) await queueMessage(tx, person.id, message);
    for (const kind of notes) await insertEvent(tx, person, kind);
    const { name, telegramId: id } = person;
    for (const text of questions) {
      const params = { name, id: String(id), text };
      await alertPeople(tx, person.bot, { say: 'alerts.support', params, once: `support:${updateId}` });
    }
  });
  return { messages, toast };
}
