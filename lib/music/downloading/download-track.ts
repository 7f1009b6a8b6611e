import { createHash } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { AppError } from '@/lib/platform/errors/app-error';
import type { GuardedStream } from '@/lib/platform/net/open-guarded';
import type { Lookup } from '@/lib/platform/net/resolve-public-address';
import { brokenOff } from './broken-off';
import { judgePartial } from './judge-partial';
import { openAnswer } from './open-answer';
import { pacedBody } from './paced-body';
import type { PartState } from './part-state';
import { planResume, type ResumePlan } from './plan-resume';
import { receivePart } from './receive-part';
import { retryAfterSeconds } from './retry-after-seconds';
import { tooLarge } from './too-large';

export interface TrackDownload {
  /** Where the sound is, now. */
  readonly url: string;
  /** What the page sent along with it. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The part: bytes are appended to what is there when it can go on, and it is begun anew when not. */
  readonly path: string;
  /** What `onPart` told when the part was begun; null when there is none. */
  readonly resume: PartState | null;
  /** Whether a host (without its port) is one that the source declared. Asked for the address and for every redirect. */
  readonly allows: (host: string) => boolean;
  /** Longest file taken, in bytes. */
  readonly maxBytes: number;
  /** From the look-up of the name to the last byte. Ten seconds of silence end it earlier. */
  readonly timeoutMs: number;
  readonly now: Date;
  readonly signal?: AbortSignal | undefined;
  /** Told what to keep for a resume before the first byte is written. */
  readonly onPart?: ((part: PartState) => void | Promise<void>) | undefined;
  /** Told the bytes that are here and, where the server tells it, of how many. */
  readonly onBytes?: ((sofar: number, total: number | null) => void) | undefined;
  readonly lookup?: Lookup | undefined;
}

export type Downloaded =
  /** All of it is in the part, and on the disk. What it is, is still to be judged. */
  | { readonly kind: 'whole'; readonly path: string; readonly bytes: number; readonly part: PartState }
  /** The address does not hold (any more): visit the page for a new one. The part stays. */
  | { readonly kind: 'expired'; readonly status: number }
  /** The server asks for patience. The part stays. */
  | { readonly kind: 'later'; readonly status: number; readonly retryAfterSeconds: number };

const idleMs = 10_000;
const expired: ReadonlySet<number> = new Set([401, 403, 404, 410]);
const passing: ReadonlySet<number> = new Set([408, 425]);

/**
 * Brings the sound at an address of a declared source into a part, going on where an earlier try stopped. Throws `invalid`
 * (`address-refused`, `track-host-undeclared`, `track-too-large`, `track-not-audio` for a page, `track-refused`) for what
 * another try will not change, `unavailable` (`track-unreachable`, `track-cut-short`; the part stays) for what it may, and the
 * reason of `signal`.
 */
export async function downloadTrack(input: TrackDownload): Promise<Downloaded> {
  const { path, resume, signal: theirs } = input;
  theirs?.throwIfAborted();
  const limit = AbortSignal.timeout(input.timeoutMs);
  const signal = theirs ? AbortSignal.any([theirs, limit]) : limit;
  try {
    const plan = planResume(resume, await sizeOf(path), addressHash(input.url));
    return (plan && (await attempt(input, plan, signal))) ?? (await begin(input, signal));
  } catch (error) {
    theirs?.throwIfAborted();
    // What cannot be used is not gone on with either.
    if (error instanceof AppError && error.code === 'invalid') await rm(path, { force: true });
    throw error;
  }
}

async function begin(input: TrackDownload, signal: AbortSignal): Promise<Downloaded> {
  const end = await attempt(input, null, signal);
  if (end === null) throw new AppError('invalid', 'track-refused', { params: { status: 206 } });
  return end;
}

/** One request; null when the part cannot go on and is to be begun anew. */
async function attempt(
  input: TrackDownload,
  plan: ResumePlan | null,
  signal: AbortSignal,
): Promise<Downloaded | null> {
  const answer = await openAnswer(input.url, { ...input, ours: plan?.headers, signal, idleMs });
  try {
    const { status } = answer;
    if (status === 200) return await take(input, answer, null);
    if (plan && status === 206) return await take(input, answer, plan);
    if (status === 206 || (plan && status === 416)) return null;
    if (expired.has(status)) return { kind: 'expired', status };
    const wait = answer.header('retry-after');
    if (status === 429 || (status === 503 && wait !== null))
      return { kind: 'later', status, retryAfterSeconds: retryAfterSeconds(wait, input.now) };
    if (status >= 500 || passing.has(status)) throw brokenOff('track-unreachable');
    throw new AppError('invalid', 'track-refused', { params: { status } });
  } finally {
    await answer.close();
  }
}

async function take(
  input: TrackDownload,
  answer: GuardedStream,
  plan: ResumePlan | null,
): Promise<Downloaded | null> {
  const { path, maxBytes, onBytes } = input;
  // It was not asked for, and is not unpacked.
  if (!/^(identity)?$/i.test(answer.header('content-encoding') ?? ''))
    throw new AppError('invalid', 'track-not-audio');
  const part = plan ? continued(input, answer, plan) : begun(input, answer);
  if (part === null) return null;
  if ((part.total ?? 0) > maxBytes) throw tooLarge(maxBytes);
  await input.onPart?.(part);
  const handle = await open(path, plan ? 'r+' : 'w', 0o600);
  try {
    const have = plan ? (await handle.stat()).size : 0;
    const body = pacedBody(answer, part.total);
    const wish = { from: plan?.from ?? 0, have, maxBytes, total: part.total, onBytes };
    const bytes = await receivePart(body, handle, wish);
    if (bytes === null) return null;
    if (bytes === 0) throw new AppError('invalid', 'track-not-audio');
    if (part.total !== null && bytes < part.total) throw brokenOff('track-cut-short');
    if (part.total !== null && bytes > part.total) await handle.truncate(part.total);
    return { kind: 'whole', path, bytes: part.total ?? bytes, part };
  } finally {
    await handle.sync();
    await handle.close();
  }
}

function begun({ url }: TrackDownload, answer: GuardedStream): PartState {
  const total = Number(answer.header('content-length') ?? Number.NaN);
  return {
    total: Number.isSafeInteger(total) && total > 0 ? total : null,
    etag: strongTag(answer),
    lastModified: answer.header('last-modified'),
    address: addressHash(url),
  };
}

function continued(
  { url, resume }: TrackDownload,
  answer: GuardedStream,
  { from }: ResumePlan,
): PartState | null {
  if (resume === null) return null;
  const told = {
    contentRange: answer.header('content-range'),
    etag: strongTag(answer),
    lastModified: answer.header('last-modified'),
  };
  const address = addressHash(url);
  const rest = judgePartial(told, resume, { from, isSameAddress: resume.address === address });
  return rest && { total: rest.total, etag: told.etag, lastModified: told.lastModified, address };
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found?.size ?? 0;
}

/** A weak one says that a file means the same, not that its bytes are. */
function strongTag(answer: GuardedStream): string | null {
  const tag = answer.header('etag');
  return tag !== null && /^"[^"]*"$/.test(tag) ? tag : null;
}

const addressHash = (url: string): string =>
  createHash('sha256').update(url).digest('base64url').slice(0, 22);
