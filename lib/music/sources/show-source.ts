import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Source } from '../schemas';
import { findSource } from '../store/sources';
import { showSources } from './show-sources';

/** A source as people see it. Throws `not-found` (`source-not-found`). */
export async function showSource(tx: Tx, sourceId: string): Promise<Source> {
  const row = await findSource(tx, sourceId);
  const [source] = row ? await showSources(tx, [row]) : [];
  if (!source) throw new AppError('not-found', 'source-not-found', { params: { id: sourceId } });
  return source;
}
