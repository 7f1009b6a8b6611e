'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useCallback } from 'react';
import { SearchInput } from '../ui/search-input';
import { useInboxFilters } from './use-inbox-filters';

/** Looks for customers and words; what was open in the list before is not what was found. */
export function InboxSearch({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const t = useTranslations('inbox');
  const { filters, replace } = useInboxFilters();
  const search = useCallback((text: string) => replace({ q: text || null, at: null }), [replace]);
  return (
    <SearchInput
      label={t('search')}
      hint={t('searchHint')}
      value={filters.q ?? ''}
      onChange={search}
      field={field}
      className="max-w-none"
    />
  );
}
