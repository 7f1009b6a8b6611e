import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { endedStates, findItemsOfPage, type ItemRow, markItem } from '../store/items';
import { movePage } from '../store/pages';
import { dropPending } from '../store/tracks';
import { bringItem } from './bring-item';
import { endPage } from './end-page';
import { inParallel } from './in-parallel';
import type { PageWork } from './page-work';
import { promisePage } from './promise-page';
import type { PageRead } from './read-page';
import { reasonOf } from './reason-of';

/** Tracks of a page that are brought at once: more would only keep each other waiting. */
const atOnce = 4;
/** Visits of a page, in all, for tracks that were not to be had at first; and the waits between them. */
const visits = 4;
const waitsMs = [10_000, 60_000, 300_000] as const;

/**
 * Brings the tracks of a page that was just read, while their addresses hold. Those that may be had later are tried again
 * on another visit; the rest ends, and with it the page.
 */
export async function bringItems(
  ctx: Ctx,
  work: PageWork,
  read: PageRead,
  signal: AbortSignal,
): Promise<void> {
  const { page, source } = work;
  const items = await acrossCompanies(ctx, (tx) => findItemsOfPage(tx, page.id));
  const left = items.filter(({ state }) => !endedStates.some((ended) => ended === state));
  const found = new Map(read.findings.tracks.map((track) => [track.key, track]));
  const later: { item: ItemRow; error: AppError }[] = [];
  await inParallel(left, atOnce, async (item) => {
    signal.throwIfAborted();
    try {
      await bringItem(ctx, { work, read, item, found: found.get(item.trackKey) ?? null }, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof AppError) || error.key === 'job-lease-lost') throw error;
      if (error.code === 'unavailable' || error.code === 'limit') later.push({ item, error });
      else await failItem(ctx, item, error);
    }
  });
  const attempts = page.attempts + 1;
  if (later.length === 0 || attempts >= visits) {
    for (const { item, error } of later) await failItem(ctx, item, error);
    return endPage(ctx, work, { state: 'DONE' });
  }
  const wished = Math.max(0, ...later.map(({ error }) => (error.retryAfter ?? 0) * 1_000));
  const waitMs = Math.max(waitsMs[Math.min(page.attempts, waitsMs.length - 1)] ?? 0, wished);
  await acrossCompanies(ctx, async (tx) => {
    for (const { item, error } of later)
      await markItem(tx, item.id, { state: 'QUEUED', reason: reasonOf(error), attempts: item.attempts + 1 });
    const step = await movePage(tx, page, { state: 'QUEUED', attempts });
    const runAt = new Date(ctx.clock.now().getTime() + waitMs);
    if (step !== null) await promisePage(tx, { ...page, step }, source, runAt);
  });
}

async function failItem(ctx: Ctx, item: ItemRow, error: AppError): Promise<void> {
  const change = { state: 'FAILED', reason: reasonOf(error), endedAt: ctx.clock.now() } as const;
  await acrossCompanies(ctx, async (tx) => {
    await dropPending(tx, item.id);
    await markItem(tx, item.id, change);
  });
}
