import { setTimeout as sleep } from 'node:timers/promises';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { addressExpiry } from '../downloading/address-expiry';
import { downloadTrack } from '../downloading/download-track';
import { PartState } from '../downloading/part-state';
import { refreshAddress } from '../extraction/refresh-address';
import { musicUserAgent } from '../pool/user-agent';
import { hostsOf } from '../sources/hosts-of';
import { markItem } from '../store/items';
import type { ItemWork } from './bring-item';
import { visit } from './visit';

const maxBytes = 500 * 1_048_576;
const timeoutMs = 20 * 60_000;
/** Visits for a new address. */
const refreshes = 2;
/** An address that ends so soon is not begun with. */
const restMs = 60_000;
/** Longest patience a server gets in the middle of a page; else the track waits for another visit. */
const patienceSeconds = 15;
const tellMs = 500;

/**
 * Brings the sound of a track into `file`, going on where an earlier try stopped. An address that has ended, or that the
 * list of tracks did not have, is had anew from the track's own page. Throws what `downloadTrack` throws, `unavailable`
 * (`track-address-ended`, `host-rests`) and `invalid` (`track-without-address`).
 */
export async function fetchSound(
  ctx: Ctx,
  { work, item, found }: ItemWork,
  { file, signal }: { readonly file: string; readonly signal: AbortSignal },
): Promise<void> {
  const { source, page } = work;
  const mark = (change: Parameters<typeof markItem>[2]) =>
    acrossCompanies(ctx, (tx) => markItem(tx, item.id, change));
  let part = PartState.safeParse(item.part?.state).data ?? null;
  let address = found?.streamUrl ?? null;
  // One after another, so that the last word is the last.
  let telling: Promise<void> = Promise.resolve();
  await mark({ state: 'QUEUED' });
  for (let fresh = 0; ; fresh += 1) {
    const isUsable =
      address !== null && addressExpiry(address, ctx.clock.now()).getTime() - restMs > now(ctx);
    if (!isUsable && fresh <= refreshes) {
      const url = item.facts.ownPageUrl ?? page.url;
      const again = await visit(ctx, { source, url, signal }, (tab, own) =>
        refreshAddress(tab, {
          url,
          trackKey: item.trackKey,
          selectors: source.selectors,
          now: ctx.clock.now(),
          signal: own,
        }),
      );
      address = again.streamUrl ?? address;
    }
    if (address === null) throw new AppError('invalid', 'track-without-address');
    const end = await downloadTrack({
      url: address,
      headers: { referer: page.url, 'user-agent': musicUserAgent() },
      path: file,
      resume: part,
      allows: hostsOf(source).any,
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
    if (end.kind === 'whole') {
      await mark({ part: { bytes: end.bytes, total: end.bytes, state: end.part } });
      return;
    }
    if (end.kind === 'later' && end.retryAfterSeconds > patienceSeconds)
      throw new AppError('unavailable', 'host-rests', {
        params: { host: new URL(address).host },
        retryAfter: end.retryAfterSeconds,
      });
    if (fresh >= refreshes) throw new AppError('unavailable', 'track-address-ended');
    if (end.kind === 'later') await sleep(end.retryAfterSeconds * 1_000, undefined, { signal });
    else address = null;
  }
}

const now = (ctx: Ctx): number => ctx.clock.now().getTime();

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
