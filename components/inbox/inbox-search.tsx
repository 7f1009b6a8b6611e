'use client';

import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useState } from 'react';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { useInboxFilters } from './use-inbox-filters';

const quietMs = 200;

/** Looks for customers and words a moment after the last letter; Escape ends the search. */
export function InboxSearch({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const t = useTranslations('inbox');
  const ui = useTranslations('ui');
  const { filters, replace } = useInboxFilters();
  const asked = filters.q ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    if (text.trim() === asked) return;
    const timer = setTimeout(() => replace({ q: text.trim() || null, at: null }), quietMs);
    return () => clearTimeout(timer);
  }, [text, asked, replace]);
  const clear = () => {
    setText('');
    replace({ q: null, at: null });
  };
  return (
    <search className="relative block w-full">
      <Search aria-hidden className="absolute top-3 left-3 size-4 text-muted-foreground" />
      <Input
        ref={field}
        type="search"
        aria-label={t('search')}
        placeholder={t('searchHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          clear();
          event.currentTarget.blur();
        }}
        className="px-9 [&::-webkit-search-cancel-button]:hidden"
      />
      {text ? (
        <IconButton
          icon={X}
          label={ui('clear')}
          size="icon-sm"
          className="absolute top-1 right-1"
          onClick={clear}
        />
      ) : null}
    </search>
  );
}
