import { setTimeout as sleep } from 'node:timers/promises';
import '@/jobs/all-jobs';
import { closeBrowsers, declareSource, getImport, type ImportDetail, requestImport } from '@/lib/music';
import type { RequestImport } from '@/lib/music/schemas';
import type { BaseCtx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import type { CatalogueOptions } from '@/tests/doubles/catalogue/catalogue-options';
import { type Catalogue, startCatalogue } from '@/tests/doubles/catalogue/start-catalogue';
import { baseContext } from './contexts';

export interface Library {
  readonly site: Catalogue;
  readonly sourceId: string;
  readonly admin: BaseCtx;
  readonly manager: BaseCtx;
  readonly client: BaseCtx;
  /** Does an import to its end, as a worker would. `before` is done between asking and working. */
  readonly bring: (
    wish: Partial<RequestImport>,
    before?: (importId: string) => unknown,
  ) => Promise<ImportDetail>;
  /** Does what waits to be done now. */
  readonly work: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const staff = (role: 'ADMIN' | 'MANAGER'): BaseCtx =>
  baseContext({ actor: { kind: 'staff', userId: newId('usr'), role } });

/** What a source is declared with; its hosts are the catalogue's. */
export const sourceOf = (site: Pick<Catalogue, 'url' | 'host' | 'mediaHost'>, id: string) => ({
  id,
  name: `Catalogue ${id}`,
  pageHosts: [site.host],
  mediaHosts: [site.mediaHost],
  delayMs: 0,
  parallelPages: 2,
  chartUrl: `${site.url}/chart`,
  albumUrls: [`${site.url}/album/1`],
  freshUrl: `${site.url}/fresh`,
  timeZone: 'Europe/Berlin',
  rights: {
    holder: 'Makers of Tones Ltd',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    evidenceUrl: 'https://example.com/contract',
    territories: ['DE', 'AT'],
    validFrom: new Date('2020-01-01T00:00:00Z'),
  },
});

/**
 * A library with one declared source, which is the catalogue of tones, and its people. The catalogue is on loopback, so
 * whoever uses it has trusted `127.0.0.1,127.0.0.2` before anything reads the settings.
 */
export async function makeLibrary(options: CatalogueOptions = {}): Promise<Library> {
  const site = await startCatalogue(options);
  const sourceId = 'tones';
  const admin = staff('ADMIN');
  await declareSource(admin, sourceOf(site, sourceId));
  const lane = newId('lane');
  const laned: BaseCtx = { ...admin, lane };
  const clock = { now: admin.clock.now, moveTo: () => {} };
  const work = () => drainLane({ name: lane, clock }, admin.clock.now());
  return {
    site,
    sourceId,
    admin: laned,
    manager: { ...staff('MANAGER'), lane },
    client: baseContext({ actor: { kind: 'user', userId: newId('usr'), role: 'CLIENT' } }),
    work,
    bring: async (wish, before) => {
      const { id } = await requestImport(laned, { kind: 'bulk', ...wish }, 'web');
      await before?.(id);
      for (;;) {
        await work();
        const detail = await getImport(admin, id);
        if (detail.endedAt !== null) return detail;
        await sleep(50);
      }
    },
    close: async () => {
      await closeBrowsers(0);
      await site.close();
    },
  };
}
