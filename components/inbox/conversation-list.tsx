'use client';

import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { FilterChips } from './filter-chips';
import { FiltersButton } from './filters-button';
import { FindingsList } from './findings-list';
import { InboxMenu } from './inbox-menu';
import { InboxSearch } from './inbox-search';
import { InboxViews } from './inbox-views';
import { ListedConversations } from './listed-conversations';
import { ShortcutsDialog } from './shortcuts-dialog';
import { useInboxFilters } from './use-inbox-filters';
import { useInboxKeys } from './use-inbox-keys';

/** Everybody who wrote, what they are filtered by, and what is looked for among them. */
export function ConversationList() {
  const t = useTranslations('inbox');
  const { id: selected } = useParams<{ id?: string }>();
  const { filters } = useInboxFilters();
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  useInboxKeys({
    list,
    search: () => search.current?.select(),
    help: () => setHelp(true),
  });
  return (
    <div ref={list} className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-col gap-2 border-b border-border px-4 pt-3 pb-3">
        <div className="flex items-center gap-1">
          <h1 className="min-w-0 flex-1 truncate text-lg font-semibold tracking-tight">{t('title')}</h1>
          <FiltersButton />
          <InboxMenu onHelp={() => setHelp(true)} />
        </div>
        <InboxSearch field={search} />
        <InboxViews />
        <FilterChips />
      </header>
      {filters.q ? <FindingsList selected={selected} /> : <ListedConversations selected={selected} />}
      {help ? <ShortcutsDialog onClose={() => setHelp(false)} /> : null}
    </div>
  );
}
