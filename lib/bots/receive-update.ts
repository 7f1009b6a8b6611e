import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { runAdminCommand } from './administration/run-admin-command';
import { knowPerson } from './people/know-person';
import { noteBlocked } from './people/note-blocked';
import type { BotName, BotPerson } from './schemas';
import { answerTap } from './sending/answer-tap';
import { findPerson } from './store/people';
import { holdTalk, type Said } from './talk/hold-talk';
import { introduce } from './talk/introduce';
import { type Deed, readUpdate } from './talk/read-update';
import type { TalkInput } from './talk/talk';

/**
 * Acts on one update of a bot's chat, once however often it is brought. Throws `unavailable` when it has to be tried
 * again, as when two updates of one chat are acted on at the same moment.
 */
export async function receiveUpdate(
  base: BaseCtx,
  { bot, body }: { readonly bot: BotName; readonly body: string },
): Promise<void> {
  authorize(base, 'bot.serve');
  const update = readUpdate(JSON.parse(body));
  if (!update) return;
  const { sender, deed, updateId } = update;
  if (deed.kind === 'membership') return changeMembership(base, bot, sender.telegramId, deed.blocked);
  const invitation = deed.kind === 'start' ? (/^ref_([\w-]{4,40})$/.exec(deed.payload)?.[1] ?? null) : null;
  const person = await knowPerson(base, bot, sender, invitation);
  const said = await holdTalk(base, person, updateId, await openingOf(base, person, updateId, deed));
  if (deed.kind === 'tap') await endTap(person, deed.tapId, said);
}

/** What the talk begins with: an input of its own, or messages that leave it as it is. */
async function openingOf(
  base: BaseCtx,
  person: BotPerson,
  updateId: string,
  deed: Deed,
): Promise<TalkInput | Said> {
  if (person.bannedAt !== null) return { messages: [{ kind: 'saying', say: 'banned' }] };
  switch (deed.kind) {
    case 'start':
      return deed.payload.startsWith('link_') ? introduce(base, person, deed.payload) : { kind: 'start' };
    case 'command':
      return commandOf(base, person, updateId, deed);
    case 'tap':
      return { kind: 'tap', tap: deed.tap };
    case 'membership':
      return { messages: [] };
    default:
      return deed;
  }
}

/** Commands of the menu are taps; those of administrators exist for administrators only. */
async function commandOf(
  base: BaseCtx,
  person: BotPerson,
  updateId: string,
  { name, rest }: Extract<Deed, { kind: 'command' }>,
): Promise<TalkInput | Said> {
  if (name === 'reels') return { kind: 'tap', tap: { do: 'make' } };
  if (name === 'account') return { kind: 'tap', tap: { do: 'account' } };
  if (name === 'help') return { kind: 'tap', tap: { do: 'support' } };
  if (env().REELS_BOT_ADMINS.includes(person.telegramId)) {
    const messages = await runAdminCommand(base, person, { name, rest, updateId });
    if (messages) return { messages };
  }
  return { kind: 'text', text: `/${name} ${rest}`.trim() };
}

async function changeMembership(
  base: BaseCtx,
  bot: BotName,
  telegramId: number,
  blocked: boolean,
): Promise<void> {
  await acrossCompanies(base, async (tx) => {
    const person = await findPerson(tx, bot, telegramId);
    if (person) await noteBlocked(tx, person, blocked);
  });
}

/** The phone shows a tap as being worked on until it is answered; that it was too late harms nobody. */
async function endTap(person: BotPerson, tapId: string, { toast = null }: Said): Promise<void> {
  try {
    await answerTap(person, tapId, toast);
  } catch (error) {
    log.info({ err: error, personId: person.id }, 'a tap was not answered');
  }
}
