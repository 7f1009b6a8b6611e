'use client';

import { useMemo } from 'react';
import { useAddress } from '../address/use-address';
import { filtersAddress, type InboxFilters, listQuery, readFilters } from './inbox-filters';

/** The view of the inbox, as the address has it. */
export function useInboxFilters() {
  const { get, set, replace } = useAddress();
  const address = filtersAddress(readFilters(get));
  return useMemo(() => {
    const params = new URLSearchParams(address);
    const filters: InboxFilters = readFilters((name) => params.get(name));
    return { filters, query: listQuery(filters), address, set, replace };
  }, [address, set, replace]);
}
