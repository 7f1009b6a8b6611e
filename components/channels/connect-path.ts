import type { AdapterName } from '@/lib/channels/schemas';
import { queryString } from '../api/query-string';

/** Where a channel is connected; `again` names one to be connected anew. */
export function connectPath(
  adapter: AdapterName,
  { again, login, channel }: { again?: string | null; login?: string; channel?: string } = {},
): string {
  return `/channels/connect/${adapter}${queryString({ again, login, channel })}`;
}
