import { writeAudit } from '@/lib/audit';
import { getMediaTier } from '@/lib/billing';
import { authorize, getCompany } from '@/lib/companies';
import { getFile } from '@/lib/media';
import { getOfferedTrack } from '@/lib/music';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { admitClips } from './jobs';
import { type Clip, RequestClip } from './schemas';
import { showClips } from './show-clips';
import {
  type ClipRow,
  countChanges,
  countOfDay,
  findClipByKey,
  insertClip,
  lockWishing,
} from './store/clips';
import { assertAbilities } from './wishing/assert-abilities';
import { assertTier } from './wishing/assert-tier';
import { localDayOf } from './wishing/local-day-of';
import { sourceOf } from './wishing/source-of';

/** Where a wish was said and its clip goes. */
export type ClipAskedBy = { readonly face: 'web' } | { readonly face: 'telegram'; readonly chatId: string };

/** A clip may be changed as often in a day without being counted again. */
const freeChanges = 10;
const dayMs = 86_400_000;

/**
 * Asks for a clip; the same `key` again is the same clip. What the tier does not allow and what nobody here can do is
 * refused before anybody waits. Throws `limit` `clips-too-many-today`, `forbidden` `tier-…`, `not-found`
 * `clip-original-gone`, `clip-not-found` or `track-not-offered`, `invalid` `transcriber-missing` and its like. Not inside a transaction.
 */
export async function requestClip(
  ctx: Ctx,
  input: RequestClip,
  asked: ClipAskedBy = { face: 'web' },
): Promise<Clip> {
  authorize(ctx, 'clip.request');
  const wish = parse(RequestClip, input);
  const known = await inTransaction(ctx, (tx) => findClipByKey(tx, wish.key));
  if (known) return shown(ctx, known);
  const [{ tier }, company] = [await getMediaTier(ctx), await getCompany(ctx)];
  assertTier(wish.options, tier);
  if (wish.options.music) await getOfferedTrack(ctx, wish.options.music.trackId);
  const found = await sourceOf(ctx, wish.source);
  await assertAbilities(ctx, wish, found.heard);
  const name = wish.name ?? found.name ?? (await nameOf(ctx, found.source));
  const createdAt = ctx.clock.now();
  const { maxSeconds, maxHeight, maxUploadMegabytes, watermark } = tier;
  const localDay = localDayOf(createdAt, company.timeZone);
  const clip = await inTransaction(ctx, async (tx) => {
    await lockWishing(tx);
    const known = await findClipByKey(tx, wish.key);
    if (known) return known;
    const counted = !(await isFreeChange(tx, found.rootId));
    if (counted && (await countOfDay(tx, localDay)) >= tier.perDay)
      throw new AppError('limit', 'clips-too-many-today', {
        params: { limit: tier.perDay, tier: tier.name },
      });
    const id = newId('clip', createdAt);
    await insertClip(tx, {
      id,
      key: wish.key,
      face: asked.face,
      chatId: asked.face === 'telegram' ? asked.chatId : null,
      name,
      source: found.source,
      sourceClipId: found.rootId,
      options: wish.options,
      ...(wish.handCues && { handCues: wish.handCues }),
      tier: tier.name,
      rules: { maxSeconds, maxHeight, maxUploadMegabytes, watermark },
      priority: tier.priority,
      localDay,
      counted,
      language: ctx.language ?? company.language,
      createdAt,
    });
    await writeAudit(tx, { action: 'subtitles.requested', subject: id, detail: { tier: tier.name } });
    await dispatch(tx, admitClips, {});
    await announce(tx, { kind: 'clip', id });
    return findClipByKey(tx, wish.key);
  });
  if (!clip) throw new Error('A clip that was written is not there.');
  return shown(ctx, clip);
}

async function isFreeChange(tx: Tx<Ctx>, rootId: string | null): Promise<boolean> {
  if (rootId === null) return false;
  const since = new Date(tx.ctx.clock.now().getTime() - dayMs);
  return (await countChanges(tx, rootId, since)) < freeChanges;
}

/** A link's own name is known when it is fetched. */
async function nameOf(ctx: Ctx, source: RequestClip['source']): Promise<string> {
  return source.kind === 'file' ? (await getFile(ctx, source.fileId)).name : '';
}

async function shown(ctx: Ctx, row: ClipRow): Promise<Clip> {
  const [clip] = await showClips(ctx, async () => [row]);
  if (!clip) throw new Error('A clip cannot be shown.');
  return clip;
}
