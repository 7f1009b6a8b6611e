import { AppError } from '@/lib/platform/errors/app-error';
import type { SourceRow } from '../store/sources';
import { allowsHost } from './allows-host';

/** Throws `invalid` (`source-host-foreign`) unless an address is on one of a source's page hosts. */
export function assertPageHost({ pageHosts }: Pick<SourceRow, 'pageHosts'>, url: string): void {
  const host = URL.parse(url)?.hostname ?? '';
  if (!allowsHost(pageHosts, host))
    throw new AppError('invalid', 'source-host-foreign', { field: 'url', params: { host } });
}
