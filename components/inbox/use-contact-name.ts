'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** How to call a contact: by name, or, for somebody who has not said it, by the end of their number. */
export function useContactName() {
  const t = useTranslations('shell');
  return useCallback(
    ({ id, name }: { id: string; name: string | null }) =>
      name ?? t('visitor', { number: id.slice(-4).toUpperCase() }),
    [t],
  );
}
