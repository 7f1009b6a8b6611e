import { queryString } from '../api/query-string';

/** What of the list is kept in the address, and what each may be; anything else there is as if it were not. */
const known = {
  filter: ['waiting', 'unread', 'mine'],
  status: ['any', 'assistant', 'human', 'closed'],
  payment: ['no_payment_link', 'payment_link_sent', 'paid'],
  outcome: ['SOLD', 'NOT_SOLD', 'ANSWERED', 'SPAM', 'OTHER'],
} as const;
const free = ['channel', 'assignee', 'from', 'to', 'q'] as const;

export const filterNames = ['filter', 'status', 'payment', 'outcome', ...free] as const;
export type FilterName = (typeof filterNames)[number];
export type InboxFilters = Readonly<Partial<Record<FilterName, string>>>;

/** Reads the filters of an address. */
export function readFilters(get: (name: string) => string | null): InboxFilters {
  const filters: Partial<Record<FilterName, string>> = {};
  for (const [name, values] of Object.entries(known) as [keyof typeof known, readonly string[]][]) {
    const value = get(name);
    if (value !== null && values.includes(value)) filters[name] = value;
  }
  for (const name of free) {
    const value = get(name)?.trim();
    if (value) filters[name] = value;
  }
  return filters;
}

/** The address' part behind the path, the same view again. */
export const filtersAddress = (filters: InboxFilters): string => queryString({ ...filters });

/**
 * What the server is asked for. Closed conversations are out of the way unless they are asked for by their status, their
 * outcome or the words of a search.
 */
export function listQuery({ filter, status, q, ...rest }: InboxFilters): Readonly<Record<string, string>> {
  const shown = status ?? (rest.outcome || q ? 'any' : 'open');
  return {
    ...rest,
    status: shown,
    ...(filter === 'mine' ? { assignee: 'me' } : filter ? { filter } : {}),
  };
}

/** How many of the filters behind the button are set. */
export const countChosen = ({ filter: _, q: __, ...chosen }: InboxFilters): number =>
  Object.keys(chosen).length;
