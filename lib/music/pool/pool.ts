import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { launchChromium, measureMemory } from '@/lib/vendors/chromium';
import type { PoolStatus } from '../schemas';
import { crashRecord } from './crash-record';
import { createProfile } from './create-profile';
import { isMachineBusy } from './is-machine-busy';
import type { PageWish, PageWork } from './page-wish';
import { type PoolBrowser, poolBrowser } from './pool-browser';
import { type PoolLimits, usualLimits } from './pool-limits';
import { poolRules, type Slot } from './pool-rules';
import type { PoolSize } from './pool-size';
import { runJob } from './run-job';
import { visitFailure } from './visit-failure';
import { waitList } from './wait-list';

export interface PoolOptions {
  readonly size: PoolSize;
  /** The browser, by its path or by a name on the PATH. */
  readonly program: string;
  readonly userAgent: string;
  readonly limits?: Partial<PoolLimits>;
}

export interface Pool {
  /** Does some work with a page of the pool; see `withPage`. */
  readonly withPage: <T>(wish: PageWish, work: PageWork<T>) => Promise<T>;
  readonly status: (hold: string | null) => PoolStatus;
  /** Lets the pages of every browser end and replaces it; work goes on meanwhile. */
  readonly retire: () => void;
  /** Takes no more work, gives what runs `drainMs` to end, calls the rest off, and ends every browser. */
  readonly close: (drainMs?: number) => Promise<void>;
  /** Process groups of its browsers. */
  readonly pids: () => number[];
}

interface Member {
  readonly browser: PoolBrowser;
  readonly lost: AbortController;
  readonly ended: Promise<void>;
  /** Tabs of it whose end is awaited: until then nobody else is sent there. */
  doubts: number;
  lastUsed: number;
}

/** After a failed start nobody tries again for so long. */
const coolDownMs = 5_000;
/** A browser is not judged by its memory before it has done something. */
const visitsBeforeSoft = 30;

/** Browsers that start as work comes, share it, and are replaced as they wear out. */
export function createPool(options: PoolOptions): Pool {
  const limits: PoolLimits = { ...usualLimits, ...options.limits };
  const rules = poolRules(options.size);
  const now = (): number => performance.now();
  const crashes = crashRecord(now);
  const members = new Map<number, Member>();
  const starting = new Set<Promise<void>>();
  let closing: Promise<void> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  let failure: unknown;

  const pump = (): void => {
    for (let first = waiting.first(); first; first = waiting.first()) {
      const { sourceId } = first;
      const slot = rules.take((id) => {
        const member = members.get(id);
        return member && member.doubts === 0 ? member.browser.knows(sourceId) : -1;
      });
      if (!slot) break;
      first.take(slot);
    }
    if (closing !== undefined || waiting.size() === 0) return;
    if (now() - failedAt < coolDownMs) {
      if (rules.browsers() === 0 && starting.size === 0) waiting.refuse(failure);
      return;
    }
    for (let missing = rules.wanted(waiting.size()); missing > 0; missing -= 1) start();
  };

  const waiting = waitList(limits.wait, pump);

  const start = (): void => {
    const id = rules.begin();
    const begun = open(id).catch((error: unknown) => {
      rules.gone(id);
      failedAt = now();
      failure = visitFailure(error);
      log.error({ err: error }, 'A browser did not start.');
    });
    starting.add(begun);
    void begun.then(() => {
      starting.delete(begun);
      pump();
    });
  };

  const open = async (id: number): Promise<void> => {
    const profile = await createProfile();
    let member: Member | undefined;
    try {
      const { program, userAgent } = options;
      const chromium = await launchChromium({ program, userAgent, profile: profile.directory });
      await profile.sign(chromium.pid);
      const browser = poolBrowser(chromium, options.size.pages, limits, now);
      const lost = new AbortController();
      const ended = new Promise<void>((resolve) => {
        chromium.onGone(() => {
          rules.gone(id);
          members.delete(id);
          lost.abort(new AppError('unavailable', 'page-crashed'));
          void browser.dispose().then(profile.remove).then(resolve, resolve);
          pump();
        });
      });
      member = { browser, lost, ended, doubts: 0, lastUsed: now() };
      members.set(id, member);
      rules.opened(id);
      if (closing !== undefined) void chromium.close();
    } finally {
      if (!member) await profile.remove();
    }
  };

  const retire = (id: number, why: string): void => {
    const member = members.get(id);
    if (!member || rules.isRetiring(id)) return;
    log.info({ why, visits: member.browser.visits() }, 'A browser is replaced.');
    if (rules.retire(id)) void member.browser.chromium.close();
    pump();
  };
  const onTrouble = async (id: number, settled: Promise<unknown>): Promise<void> => {
    const member = members.get(id);
    if (member) member.doubts += 1;
    try {
      await settled;
    } catch {
      if (!member) return;
      setTimeout(() => member.browser.chromium.kill(), limits.sick).unref();
      retire(id, 'sick');
    }
    if (member) member.doubts -= 1;
    pump();
  };
  const giveBack = (slot: Slot): void => {
    if (!rules.giveBack(slot)) return;
    const member = members.get(slot.browser);
    if (member) {
      member.lastUsed = now();
      const why = member.browser.worn();
      if (rules.isRetiring(slot.browser)) {
        if (rules.active(slot.browser) === 0) void member.browser.chromium.close();
      } else if (why) retire(slot.browser, why);
    }
    pump();
  };

  const tend = async (): Promise<void> => {
    const memory = await measureMemory([...members.values()].map(({ browser }) => browser.chromium.pid));
    for (const [id, { browser, lastUsed }] of members) {
      const bytes = memory.get(browser.chromium.pid) ?? 0;
      if (bytes > limits.hardMemory) {
        log.warn({ bytes }, 'A browser took too much memory and was ended.');
        browser.chromium.kill();
      } else if (bytes > limits.softMemory && browser.visits() >= visitsBeforeSoft) retire(id, 'memory');
      else if (rules.active(id) === 0 && now() - lastUsed > limits.idle) retire(id, 'idle');
    }
  };
  const timer = setInterval(() => void tend().catch(() => undefined), limits.tend).unref();

  const shut = async (drainMs: number): Promise<void> => {
    clearInterval(timer);
    waiting.refuse(new AppError('unavailable', 'page-stopped'));
    await Promise.all(starting);
    for (const id of members.keys()) retire(id, 'close');
    const all = [...members.values()];
    const late = setTimeout(() => {
      for (const { lost } of all) lost.abort(new AppError('unavailable', 'page-stopped'));
    }, drainMs);
    await Promise.all(all.map(({ ended }) => ended));
    clearTimeout(late);
  };

  const heldBy = (hold: string | null): string | null => {
    if (waiting.size() > 0 && rules.active() >= rules.capacity) return 'all pages are busy';
    if (waiting.size() > 0 && now() - failedAt < coolDownMs) return 'the browser does not start';
    if (waiting.size() > 0 && starting.size > 0) return 'a browser is starting';
    if (hold) return hold;
    return rules.active() > 0 && isMachineBusy() ? 'processor' : null;
  };

  return {
    withPage: async (wish, work) => {
      if (closing !== undefined) throw new AppError('unavailable', 'page-stopped');
      const slot = await waiting.join(wish);
      try {
        const member = members.get(slot.browser);
        if (!member) throw new AppError('unavailable', 'page-crashed');
        const { browser, lost } = member;
        const onDoubt = (settled: Promise<unknown>) => void onTrouble(slot.browser, settled);
        return await runJob({ browser, crashes, lost: lost.signal, onTrouble: onDoubt }, wish, work);
      } finally {
        giveBack(slot);
      }
    },
    status: (hold) => ({
      initialized: !closing,
      browsers: rules.browsers(),
      activePages: rules.active(),
      maxCapacity: rules.capacity,
      utilization: `${((rules.active() / rules.capacity) * 100).toFixed(1)}%`,
      heldBy: heldBy(hold),
    }),
    retire: () => {
      for (const id of members.keys()) retire(id, 'asked');
    },
    close: (drainMs = 20_000) => {
      closing ??= shut(drainMs);
      return closing;
    },
    pids: () => [...members.values()].map(({ browser }) => browser.chromium.pid),
  };
}
