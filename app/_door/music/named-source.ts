import { SourceId } from '@/lib/music';
import { AppError } from '@/lib/platform/errors/app-error';

/** The source an address `/api/<source>/…` names; not yet whether there is one. Throws `not-found` (`source-not-found`). */
export function namedSource({ source = '' }: Readonly<Record<string, string>>): string {
  const named = SourceId.safeParse(source);
  if (!named.success) throw new AppError('not-found', 'source-not-found', { params: { id: source } });
  return named.data;
}
