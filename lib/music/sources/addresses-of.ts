import type { ImportKind } from '../schemas';
import type { SourceRow } from '../store/sources';

/** The pages that a source names for a kind of import. */
export function addressesOf(source: SourceRow, kind: ImportKind): readonly string[] {
  if (kind === 'chart') return source.chartUrl ? [source.chartUrl] : [];
  if (kind === 'albums') return source.albumUrls;
  if (kind === 'fresh') return source.freshUrl ? [source.freshUrl] : [];
  return [];
}
