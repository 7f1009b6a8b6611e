import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { findSource, findSources, type SourceRow } from '../store/sources';
import { allowsHost } from './allows-host';
import { assertPageHost } from './assert-page-host';
import { assertValid } from './assert-valid';
import { isValidAt } from './is-valid-at';

/**
 * The declared source that an address belongs to: the named one, or the one whose host it is. Throws `not-found`
 * (`source-not-found`), `invalid` (`source-undeclared`, `source-host-foreign`) and `forbidden` (`source-withdrawn`,
 * `source-expired`).
 */
export async function sourceFor(tx: Tx, url: string, sourceId?: string): Promise<SourceRow> {
  const host = URL.parse(url)?.hostname ?? '';
  const source = sourceId === undefined ? await sourceOfHost(tx, host) : await findSource(tx, sourceId);
  if (!source && sourceId !== undefined)
    throw new AppError('not-found', 'source-not-found', { params: { id: sourceId } });
  if (!source) throw new AppError('invalid', 'source-undeclared', { field: 'url', params: { host } });
  assertPageHost(source, url);
  assertValid(source, tx.ctx.clock.now());
  return source;
}

/** One that may be used comes before one that was withdrawn. */
async function sourceOfHost(tx: Tx, host: string): Promise<SourceRow | null> {
  const theirs = (await findSources(tx)).filter(({ pageHosts }) => allowsHost(pageHosts, host));
  const now = tx.ctx.clock.now();
  return theirs.find((source) => isValidAt(source, now)) ?? theirs[0] ?? null;
}
