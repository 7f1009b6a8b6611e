import { Temporal } from 'temporal-polyfill';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { requestImport } from '../importing/request-import';
import { addressesOf } from '../sources/addresses-of';
import { isValidAt } from '../sources/is-valid-at';
import { findImportByKey, hasOpenImport } from '../store/imports';
import { findSources, type SourceRow } from '../store/sources';
import { lastSlot } from './last-slot';
import { type ScheduledKind, scheduledKinds } from './slots-on';

/**
 * Begins every look at a source whose last moment has passed without one; moments that were missed before it are not made up
 * for. While a look of the kind is under way no other begins. Once a moment, however often and by however many this is done.
 */
export async function runSchedules(base: BaseCtx): Promise<void> {
  const sources = await acrossCompanies(base, findSources);
  for (const source of sources.filter((one) => isValidAt(one, base.clock.now())))
    for (const kind of scheduledKinds) await runOne(base, source, kind);
}

async function runOne(base: BaseCtx, source: SourceRow, kind: ScheduledKind): Promise<void> {
  if (addressesOf(source, kind).length === 0) return;
  const slot = lastSlot(kind, { ...source, now: base.clock.now() });
  // Nobody waited for what was due before the source was there.
  if (!slot || slot < source.createdAt) return;
  const key = Temporal.Instant.fromEpochMilliseconds(slot.getTime()).toString();
  const isDue = await acrossCompanies(
    base,
    async (tx) =>
      !(await findImportByKey(tx, { sourceId: source.id, kind, key })) &&
      !(await hasOpenImport(tx, source.id, kind)),
  );
  if (!isDue) return;
  const limit = kind === 'chart' ? { limit: source.schedule.chart.limit } : {};
  try {
    await requestImport(base, { kind, sourceId: source.id, key, ...limit }, 'schedule');
  } catch (error) {
    // One source's trouble is not the others'.
    if (!(error instanceof AppError)) throw error;
    log.warn({ sourceId: source.id, kind, err: error }, 'a look that was due could not begin');
  }
}
