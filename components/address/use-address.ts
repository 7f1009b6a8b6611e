'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

type Change = Readonly<Record<string, string | null>>;

/**
 * What a screen shows, kept in its address, so that it can be bookmarked, shared and left by the back button.
 * `set` adds a step to go back to; `replace` does not, for what changes letter by letter.
 */
export function useAddress() {
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();

  const go = useCallback(
    (change: Change, how: 'push' | 'replace') => {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const query = next.toString();
      router[how](query ? `${pathname}?${query}` : pathname, { scroll: false });
    },
    [router, pathname],
  );
  const set = useCallback((change: Change) => go(change, 'push'), [go]);
  const replace = useCallback((change: Change) => go(change, 'replace'), [go]);
  return { get: (name: string) => params.get(name), set, replace };
}
