import { authorize } from '@/lib/companies';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { findClipDelivery } from '@/lib/subtitles';
import { noteBlocked } from '../people/note-blocked';
import type { BotPerson } from '../schemas';
import { OutgoingMessage } from '../sending/outgoing-message';
import { putMessage } from '../sending/put-message';
import { renderSaying } from '../sending/render-saying';
import { noteSaid, takeEdit } from '../store/bot-clips';
import { findPersonById } from '../store/people';
import { progressSaying } from './progress-saying';

const shortSeconds = 5;

/**
 * Changes the message of a clip to how far it is at this moment; nothing when it says so already. An edit that fails is
 * left out, for the next one says more; how a clip ended is tried again. Throws what is to be tried again.
 */
export async function showProgress(base: BaseCtx, { clipId }: { clipId: string }): Promise<void> {
  authorize(base, 'bot.serve');
  const [mine, person] = await acrossCompanies(base, async (tx) => {
    const taken = await takeEdit(tx, clipId);
    return [taken, taken && (await findPersonById(tx, taken.personId))];
  });
  if (!mine || !person || person.blockedAt !== null) return;
  const ctx: Ctx = { ...base, companyId: mine.companyId, language: person.language };
  const delivery = await findClipDelivery(ctx, clipId);
  if (!delivery) return;
  const saying = OutgoingMessage.parse(progressSaying(delivery.clip));
  if (saying.kind !== 'saying') return;
  const said = renderSaying(saying, person).text;
  if (said === mine.said) return;
  try {
    const messageId = await putMessage(person, { ...saying, edits: mine.messageId });
    await note(base, clipId, { messageId, said, wait: 0 });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await note(base, clipId, { ...mine, wait: error.retryAfter ?? shortSeconds });
    if (isGone(error)) return blocked(base, person);
    const isEnd = delivery.clip.finishedAt !== null;
    if (isEnd && (error.code === 'limit' || error.code === 'unavailable')) throw error;
    log.info({ err: error, clipId }, 'how far a clip is was not shown');
  }
}

const isGone = ({ key }: AppError): boolean => key === 'contact-blocked' || key === 'contact-unknown';

const blocked = (base: BaseCtx, person: BotPerson): Promise<void> =>
  acrossCompanies(base, (tx) => noteBlocked(tx, person, true));

interface Note {
  readonly messageId: number | null;
  readonly said: string | null;
  readonly wait: number;
}

/** Telegram may have asked for a pause: then the next change waits for it too. */
async function note(base: BaseCtx, clipId: string, { messageId, said, wait }: Note): Promise<void> {
  const at = new Date(base.clock.now().getTime() + wait * 1_000);
  await acrossCompanies(base, (tx) => noteSaid(tx, clipId, { messageId, said, at }));
}
