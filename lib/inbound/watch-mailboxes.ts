import { createHash } from 'node:crypto';
import { type Collected, listCollected, listenToMailbox } from '@/lib/channels';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { collectEvents } from './jobs';
import { findLiveWorkers } from './store/mailboxes';

const lookMs = 15_000;
const firstWaitMs = 5_000;
const longestWaitMs = 5 * 60_000;

interface Watch {
  readonly stop: () => void;
}

/**
 * Keeps a connection to every mailbox, so that a mail is fetched the moment it comes; whatever this misses, the clock
 * finds. The live workers share the mailboxes among themselves by a computation each of them makes alike; while they
 * disagree, a mailbox is watched twice for some seconds, which is harmless.
 */
export function watchMailboxes(
  base: BaseCtx,
  worker: { readonly host: string; readonly pid: number },
): { readonly stop: () => Promise<void> } {
  const watches = new Map<string, Watch>();
  let over = false;
  const look = async (): Promise<void> => {
    const mine = over ? [] : await mailboxesOf(base, worker);
    for (const [id, watch] of watches) {
      if (over || !mine.some((channel) => channel.id === id)) {
        watch.stop();
        watches.delete(id);
      }
    }
    if (over) return;
    for (const channel of mine)
      if (!watches.has(channel.id)) watches.set(channel.id, watchOne(base, channel));
  };
  let looking = Promise.resolve();
  const lookAgain = (): void => {
    looking = looking
      .then(look)
      .catch((err: unknown) => log.warn({ err }, 'mailboxes could not be looked up'));
  };
  lookAgain();
  const timer = setInterval(lookAgain, lookMs);
  return {
    stop: async () => {
      over = true;
      clearInterval(timer);
      lookAgain();
      await looking;
    },
  };
}

/** The mailboxes that fall to this worker: of all live ones it has the highest number for them. */
async function mailboxesOf(
  base: BaseCtx,
  { host, pid }: { host: string; pid: number },
): Promise<Collected[]> {
  const workers = await acrossCompanies(base, findLiveWorkers);
  const self = workers.find((worker) => worker.host === host && worker.pid === pid);
  if (!self) return [];
  const rank = (worker: string, id: string): string =>
    createHash('sha256').update(`${worker}\n${id}`).digest('hex');
  return (await listCollected(base)).filter(
    ({ id, adapter }) =>
      adapter === 'mailbox' && workers.every((other) => rank(other.id, id) <= rank(self.id, id)),
  );
}

function watchOne(base: BaseCtx, { id: channelId, companyId }: Collected): Watch {
  const ctx = { ...base, companyId };
  let over = false;
  let waitMs = firstWaitMs;
  let close = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  let news: NodeJS.Timeout | undefined;

  const onNews = (): void => {
    // Several mails at once are one look.
    news ??= setTimeout(() => {
      news = undefined;
      inTransaction(ctx, (tx) => dispatch(tx, collectEvents, { channelId })).catch((err: unknown) =>
        log.warn({ err, channelId }, 'news of a mailbox could not be passed on'),
      );
    }, 100);
  };
  const onEnd = (): void => {
    if (over) return;
    timer = setTimeout(() => void begin(), waitMs);
    waitMs = Math.min(longestWaitMs, waitMs * 2);
  };
  const begin = async (): Promise<void> => {
    try {
      const listener = await listenToMailbox(ctx, channelId, { onNews, onEnd });
      close = listener.close;
      if (over) close();
      waitMs = firstWaitMs;
      // What came while nobody listened.
      if (!over) onNews();
    } catch (err) {
      const refused = err instanceof AppError && err.code === 'unauthenticated';
      log.info({ err, channelId, refused }, 'a mailbox cannot be listened to now');
      // A refused password is for the health check to tell; asking quickly only locks the account.
      if (refused) waitMs = longestWaitMs;
      onEnd();
    }
  };
  void begin();
  return {
    stop: () => {
      over = true;
      clearTimeout(timer);
      clearTimeout(news);
      close();
    },
  };
}
