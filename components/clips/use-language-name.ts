'use client';

import { useLocale } from 'next-intl';
import { useCallback, useMemo } from 'react';

/** Names languages in the reader's: "German" for `de`. What nobody has a name for stays its tag. */
export function useLanguageName(): (tag: string) => string {
  const locale = useLocale();
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'language' }), [locale]);
  return useCallback(
    (tag: string) => {
      const name = names.of(tag) ?? tag;
      return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
    },
    [names, locale],
  );
}
