import { setTimeout as sleep } from 'node:timers/promises';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { addressExpiry } from '../downloading/address-expiry';
import { type Downloaded, downloadTrack } from '../downloading/download-track';
import { PartState } from '../downloading/part-state';
import { musicUserAgent } from '../pool/user-agent';
import { hostsOf } from '../sources/hosts-of';
import { markItem } from '../store/items';
import type { ItemWork } from './bring-item';
import { freshAddress } from './fresh-address';

const maxBytes = 500 * 1_048_576;
const timeoutMs = 20 * 60_000;
/** Visits for a new address. */
const refreshes = 2;
/** An address that ends so soon is not begun with. */
const restMs = 60_000;
/** Waits after connections that broke; afterwards the track waits for another visit. */
const waitsMs = [500, 2_000, 8_000] as const;
/** Longest patience a server gets in the middle of a page. */
const patienceSeconds = 15;
const tellMs = 500;

/**
 * Brings the sound of a track into `file`, going on where an earlier try stopped. An address that has ended, or that the
 * list of tracks did not have, is had anew from the track's own page. Throws what `downloadTrack` throws, `unavailable`
 * (`track-address-ended`, `host-rests`) and `invalid` (`track-without-address`, `track-refused` for what is gone).
 */
export async function fetchSound(
  ctx: Ctx,
  wish: ItemWork,
  { file, signal }: { readonly file: string; readonly signal: AbortSignal },
): Promise<void> {
  await acrossCompanies(ctx, (tx) => markItem(tx, wish.item.id, { state: 'QUEUED' }));
  const download = downloader(ctx, wish, { file, signal });
  let address = wish.found?.streamUrl ?? null;
  let [fresh, broken, patience] = [0, 0, 0];
  for (;;) {
    if (fresh < refreshes && (address === null || endsSoon(ctx, address))) {
      fresh += 1;
      address = (await freshAddress(ctx, wish, signal)) ?? address;
    }
    if (address === null) throw new AppError('invalid', 'track-without-address');
    const end = await download(address).catch((error: unknown) => orBroken(error, signal));
    if (end.kind === 'whole') return;
    if (end.kind === 'broken') {
      const waitMs = waitsMs[broken];
      if (waitMs === undefined) throw end.error;
      broken += 1;
      await sleep(waitMs, undefined, { signal });
    } else if (end.kind === 'later') {
      patience += 1;
      if (end.retryAfterSeconds > patienceSeconds || patience > waitsMs.length)
        throw new AppError('unavailable', 'host-rests', {
          params: { host: new URL(address).host },
          retryAfter: end.retryAfterSeconds,
        });
      await sleep(end.retryAfterSeconds * 1_000, undefined, { signal });
    } else {
      if (fresh >= refreshes) throw endedWith(end.status);
      address = null;
    }
  }
}

type Ending = Downloaded | { readonly kind: 'broken'; readonly error: AppError };

function orBroken(error: unknown, signal: AbortSignal): Ending {
  signal.throwIfAborted();
  if (error instanceof AppError && error.code === 'unavailable') return { kind: 'broken', error };
  throw error;
}

/** One attempt after another on the same part; what has come is told as it comes. */
function downloader(
  ctx: Ctx,
  { work, item }: ItemWork,
  { file, signal }: { readonly file: string; readonly signal: AbortSignal },
): (url: string) => Promise<Downloaded> {
  const mark = (change: Parameters<typeof markItem>[2]) =>
    acrossCompanies(ctx, (tx) => markItem(tx, item.id, change));
  let part = PartState.safeParse(item.part?.state).data ?? null;
  // One after another, so that the last word is the last.
  let telling: Promise<void> = Promise.resolve();
  return async (url) => {
    const end = await downloadTrack({
      url,
      headers: { referer: work.page.url, 'user-agent': musicUserAgent() },
      path: file,
      resume: part,
      allows: hostsOf(work.source).any,
      maxBytes,
      timeoutMs,
      now: ctx.clock.now(),
      signal,
      onPart: async (state) => {
        part = state;
        await mark({ state: 'DOWNLOADING', part: { bytes: 0, total: state.total, state } });
      },
      onBytes: throttled((bytes, total) => {
        telling = telling.then(() => mark({ part: { bytes, total, state: part } })).catch(() => {});
      }),
    });
    await telling;
    if (end.kind === 'whole') await mark({ part: { bytes: end.bytes, total: end.bytes, state: end.part } });
    return end;
  };
}

const endsSoon = (ctx: Ctx, address: string): boolean =>
  addressExpiry(address, ctx.clock.now()).getTime() - restMs <= ctx.clock.now().getTime();

/** A new address that leads nowhere either: the file is gone, or it is not for us at the moment. */
const endedWith = (status: number): AppError =>
  status === 404 || status === 410
    ? new AppError('invalid', 'track-refused', { params: { status } })
    : new AppError('unavailable', 'track-address-ended');

/** Tells twice a second at most. */
function throttled(
  tell: (bytes: number, total: number | null) => void,
): (bytes: number, total: number | null) => void {
  let last = 0;
  return (bytes, total) => {
    if (performance.now() - last < tellMs) return;
    last = performance.now();
    tell(bytes, total);
  };
}
