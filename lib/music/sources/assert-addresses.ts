import { AppError } from '@/lib/platform/errors/app-error';
import { TimeZone } from '@/lib/platform/time/time-zone';
import { allowsHost } from './allows-host';

interface Wished {
  readonly pageHosts: readonly string[];
  readonly chartUrl?: string | null | undefined;
  readonly freshUrl?: string | null | undefined;
  readonly albumUrls: readonly string[];
  readonly timeZone: string;
}

/** Throws `invalid` unless every page the source names is on its own hosts, and its time zone is one. */
export function assertAddresses({ pageHosts, chartUrl, freshUrl, albumUrls, timeZone }: Wished): void {
  for (const [field, url] of [
    ['chartUrl', chartUrl],
    ['freshUrl', freshUrl],
    ...albumUrls.map((url) => ['albumUrls', url] as const),
  ] as const) {
    const host = url ? (URL.parse(url)?.hostname ?? '') : null;
    if (host !== null && !allowsHost(pageHosts, host))
      throw new AppError('invalid', 'source-host-foreign', { field, params: { host } });
  }
  if (!TimeZone.safeParse(timeZone).success)
    throw new AppError('invalid', 'input-invalid', { field: 'timeZone', params: { detail: timeZone } });
}
