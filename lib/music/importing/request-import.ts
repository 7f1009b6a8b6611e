import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { personOf } from '@/lib/platform/person-of';
import { type Import, RequestImport } from '../schemas';
import { addressesOf } from '../sources/addresses-of';
import { assertPageHost } from '../sources/assert-page-host';
import { assertValid } from '../sources/assert-valid';
import { sourceFor } from '../sources/source-for';
import { findImportByKey, type ImportRow, insertImport } from '../store/imports';
import { insertPages } from '../store/pages';
import { findSource, type SourceRow } from '../store/sources';
import { promisePage } from './promise-page';
import { showImports } from './show-imports';

/**
 * Begins to bring the tracks of some pages, or of those a source names for this kind, into the library. The same `key`
 * again is the same import. Throws `invalid` (`source-undeclared`, `source-host-foreign`, `import-without-pages`), `not-found` (`source-not-found`) and `forbidden` (`source-withdrawn`, `source-expired`).
 */
export async function requestImport(
  base: BaseCtx,
  input: RequestImport,
  how: ImportRow['askedHow'],
): Promise<Import> {
  authorize(base, 'music.import');
  const { kind, sourceId, urls, key, ...options } = parse(RequestImport, input);
  return acrossCompanies(base, async (tx) => {
    const source = await sourceOf(tx, { kind, urls, ...(sourceId && { sourceId }) });
    const wished = [...new Set(urls.length > 0 ? urls : addressesOf(source, kind))];
    if (wished.length === 0)
      throw new AppError('invalid', 'import-without-pages', {
        field: 'urls',
        params: { source: source.name },
      });
    const now = base.clock.now();
    const id = newId('imp', now);
    const { actor } = base;
    const isNew = await insertImport(tx, {
      id,
      sourceId: source.id,
      kind,
      key: key ?? id,
      urls: wished,
      options,
      askedBy: personOf(actor),
      askedHow: how,
      createdAt: now,
    });
    if (isNew) {
      const pages = wished.map((url, position) => ({ id: newId('mpg', now), importId: id, url, position }));
      await insertPages(tx, pages);
      for (const page of pages) await promisePage(tx, { ...page, step: 0 }, source);
      await writeAudit(tx, {
        action: 'music.import-requested',
        subject: id,
        detail: { kind, pages: wished.length },
      });
    }
    const row = await findImportByKey(tx, { sourceId: source.id, kind, key: key ?? id });
    const [shown] = row ? await showImports(tx, [row]) : [];
    if (!shown) throw new Error('An import that was just written is not there.');
    return shown;
  });
}

/** The one source all the addresses belong to. */
async function sourceOf(
  tx: Tx,
  { kind, urls, sourceId }: { kind: ImportRow['kind']; urls: readonly string[]; sourceId?: string },
): Promise<SourceRow> {
  const [first, ...others] = urls;
  if (first !== undefined) {
    const source = await sourceFor(tx, first, sourceId);
    for (const url of others) assertPageHost(source, url);
    return source;
  }
  if (sourceId === undefined)
    throw new AppError('invalid', 'import-without-pages', { field: 'urls', params: { source: kind } });
  const source = await findSource(tx, sourceId);
  if (!source) throw new AppError('not-found', 'source-not-found', { params: { id: sourceId } });
  assertValid(source, tx.ctx.clock.now());
  return source;
}
