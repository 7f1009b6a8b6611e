import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { findPersonById } from '../store/people';
import { holdTalk, type Play } from '../talk/hold-talk';
import { assertLength } from './assert-length';
import { ClipTalkState, type OpenWish, type Visit } from './clip-talk';
import { isRefusal } from './is-refusal';
import { nameOfFile } from './name-of-file';
import { offerWish } from './offer-wish';
import { refuse } from './refuse';
import { uploadReference } from './upload-reference';
import { wishes } from './wishes';

interface UploadNews {
  readonly reference: string;
  readonly fileId: string;
  readonly name: string;
  readonly lengthMs: number;
}

/**
 * A video that was too large for a bot has come by its link: the talk goes on with its options by itself, once. Quiet for
 * links that were made for somebody else.
 */
export async function takeUpload(ctx: Ctx, news: UploadNews): Promise<void> {
  authorize(ctx, 'bot.serve');
  const whose = uploadReference.read(news.reference);
  if (!whose) return;
  const { companyId, ...base } = ctx;
  const person = await acrossCompanies(base, (tx) => findPersonById(tx, whose.personId));
  if (!person || person.bannedAt !== null || person.blockedAt !== null) return;
  const play: Play = async (theirs, someone, before) => {
    const read = ClipTalkState.safeParse(before);
    const state = read.success ? read.data : wishes.none;
    // Who changed the account meanwhile has to send it again: it lies in the one before.
    if (theirs.companyId !== companyId) return { state, messages: [] };
    return goOn({ ctx: theirs, person: someone, state, updateId: '' }, whose.wishId, news);
  };
  await holdTalk(base, person, `upload ${news.fileId}`, play);
}

async function goOn(visit: Visit, id: string, { fileId, name, lengthMs }: UploadNews) {
  const waiting = wishes.find(visit.state, id);
  const wish: OpenWish = {
    id,
    source: { kind: 'file', fileId },
    name: waiting?.name ?? nameOfFile({ caption: '', name }),
    lengthMs,
    options: waiting?.options ?? wishes.options,
  };
  try {
    await assertLength(visit.ctx, lengthMs);
    return await offerWish(visit, wish);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { state: wishes.drop(visit.state, id), messages: [refuse(visit.person, error)] };
  }
}
