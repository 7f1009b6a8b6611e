import { type FilteringProxy, startFilteringProxy } from '@/lib/platform/net/filtering-proxy';
import type { Chromium, ChromiumContext, Tab } from '@/lib/vendors/chromium';
import { hasDrifted } from './has-drifted';
import { isMachineBusy } from './is-machine-busy';
import type { PageWish } from './page-wish';
import type { PoolLimits } from './pool-limits';

/** A tab while one job has it. */
export interface Lease {
  readonly tab: Tab;
  readonly sourceId: string;
  /** Hosts that the page was kept from, in order. */
  readonly refused: readonly string[];
}

export interface PoolBrowser {
  readonly chromium: Chromium;
  /** A tab for a job, of its source's own context: an idle one, or a new one. */
  readonly lease: (wish: PageWish) => Promise<Lease>;
  /** The job went well: the tab is cleared and kept for the next one. */
  readonly park: (lease: Lease) => void;
  /** Closes the tab. Throws when it does not close in time. */
  readonly discard: (lease: Lease) => Promise<void>;
  /** How much of what a source needs is there already. */
  readonly knows: (sourceId: string) => number;
  readonly noteVisit: (ms: number) => void;
  /** Why it should be replaced by now, if it should. */
  readonly worn: () => 'visits' | 'age' | 'drift' | null;
  readonly visits: () => number;
  /** To be called when the browser has ended. */
  readonly dispose: () => Promise<void>;
}

interface Room {
  readonly context: ChromiumContext;
  readonly proxy: FilteringProxy;
  allows: PageWish['allows'];
}

interface Kept {
  readonly lease: Lease;
  readonly ready: Promise<boolean>;
}

const mostRooms = 8;
const visitsKept = 60;

/** The tabs of one browser and who has them: contexts by source, each behind a proxy of its own, tabs used again. */
export function poolBrowser(
  chromium: Chromium,
  pages: number,
  limits: PoolLimits,
  now: () => number,
): PoolBrowser {
  const rooms = new Map<string, Promise<Room>>();
  const idle: Kept[] = [];
  const jobs = new Map<Tab, number>();
  const openedAt = now();
  const times: number[] = [];
  let visits = 0;

  const roomFor = async (wish: PageWish): Promise<Room> => {
    const { sourceId } = wish;
    const known = rooms.get(sourceId) ?? openRoom(chromium, wish);
    rooms.delete(sourceId);
    rooms.set(sourceId, known);
    try {
      const room = await known;
      room.allows = wish.allows;
      return room;
    } catch (error) {
      rooms.delete(sourceId);
      throw error;
    }
  };
  const discard = async ({ tab }: Lease): Promise<void> => {
    jobs.delete(tab);
    await tab.close();
  };
  const closeRooms = (): void => {
    const busy = new Set([...leased, ...idle.map(({ lease }) => lease)].map(({ sourceId }) => sourceId));
    for (const [sourceId, room] of rooms) {
      if (rooms.size <= mostRooms) return;
      if (busy.has(sourceId)) continue;
      rooms.delete(sourceId);
      void room.then(closeRoom, () => undefined);
    }
  };
  const leased = new Set<Lease>();
  const takeIdle = async (sourceId: string): Promise<Lease | null> => {
    for (;;) {
      const at = idle.findIndex(({ lease }) => lease.sourceId === sourceId);
      const [kept] = at < 0 ? [] : idle.splice(at, 1);
      if (!kept) return null;
      if (await kept.ready) return kept.lease;
    }
  };
  return {
    chromium,
    lease: async (wish) => {
      const { sourceId } = wish;
      const room = await roomFor(wish);
      let lease = await takeIdle(sourceId);
      if (!lease) {
        const [other] = jobs.size >= pages ? idle.splice(0, 1) : [];
        if (other) await discard(other.lease).catch(() => undefined);
        const tab = await room.context.openTab();
        lease = { tab, sourceId, refused: room.proxy.refused };
        jobs.set(tab, 0);
      }
      jobs.set(lease.tab, (jobs.get(lease.tab) ?? 0) + 1);
      leased.add(lease);
      closeRooms();
      return lease;
    },
    park: (lease) => {
      leased.delete(lease);
      const isWorn = (jobs.get(lease.tab) ?? 0) >= limits.jobsOfTab;
      const ready = (isWorn ? Promise.reject(new Error('worn')) : lease.tab.reset()).then(
        () => true,
        () =>
          discard(lease).then(
            () => false,
            () => false,
          ),
      );
      const kept: Kept = { lease, ready };
      idle.push(kept);
      void ready.then((isGood) => {
        const at = idle.indexOf(kept);
        if (!isGood && at >= 0) idle.splice(at, 1);
      });
    },
    discard: (lease) => {
      leased.delete(lease);
      return discard(lease);
    },
    knows: (sourceId) =>
      idle.some(({ lease }) => lease.sourceId === sourceId) ? 2 : rooms.has(sourceId) ? 1 : 0,
    noteVisit: (ms) => {
      visits += 1;
      // The first ones stay as what the last ones are held against.
      if (times.length >= visitsKept) times.splice(visitsKept / 2, 1);
      times.push(ms);
    },
    worn: () => {
      if (visits >= limits.visitsOfBrowser) return 'visits';
      if (now() - openedAt >= limits.ageOfBrowser) return 'age';
      // On a machine that is out of breath every browser is slow, and another one would not help.
      return hasDrifted(times) && !isMachineBusy() ? 'drift' : null;
    },
    visits: () => visits,
    dispose: async () => {
      await Promise.all(
        [...rooms.values()].map((room) =>
          room.then(
            ({ proxy }) => proxy.close(),
            () => undefined,
          ),
        ),
      );
    },
  };
}

async function openRoom(chromium: Chromium, wish: PageWish): Promise<Room> {
  const room = { allows: wish.allows };
  const proxy = await startFilteringProxy({
    allows: (host) => room.allows(host),
    ...(wish.lookup && { lookup: wish.lookup }),
  });
  try {
    return Object.assign(room, { proxy, context: await chromium.openContext({ proxyUrl: proxy.url }) });
  } catch (error) {
    await proxy.close();
    throw error;
  }
}

async function closeRoom({ context, proxy }: Room): Promise<void> {
  await context.close().catch(() => undefined);
  await proxy.close();
}
