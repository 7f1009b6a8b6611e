import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { log } from '@/lib/platform/log';
import { playClips } from './clips-talk/play-clips';
import { knowPerson } from './people/know-person';
import { noteBlocked } from './people/note-blocked';
import { playReels } from './reels-talk/play-reels';
import type { BotName, BotPerson } from './schemas';
import { answerTap } from './sending/answer-tap';
import { saying } from './sending/saying';
import { findPerson } from './store/people';
import type { Deed } from './talk/deed';
import { holdTalk, type Play, type Toast } from './talk/hold-talk';
import { readUpdate } from './talk/read-update';

/** What each bot talks about. */
const talks: Readonly<Record<BotName, (deed: Deed, updateId: string) => Play>> = {
  reels: playReels,
  subtitles: playClips,
};

const closed: Play = async () => ({ messages: [saying('banned')] });

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
  const play = person.bannedAt === null ? talks[bot](deed, updateId) : closed;
  const toast = await holdTalk(base, person, updateId, play);
  if (deed.kind === 'tap') await endTap(person, deed.tapId, toast);
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
async function endTap(person: BotPerson, tapId: string, toast: Toast | null): Promise<void> {
  try {
    await answerTap(person, tapId, toast);
  } catch (error) {
    log.info({ err: error, personId: person.id }, 'a tap was not answered');
  }
}
