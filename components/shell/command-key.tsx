'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The keys that open the search, as this keyboard labels them. */
export function CommandKey() {
  const apple = useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  );
  return (
    <kbd aria-hidden className="rounded-half border border-border px-1.5 font-sans text-xs">
      {apple ? '⌘ K' : 'Ctrl K'}
    </kbd>
  );
}
