'use client';

import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Segmented } from '../ui/segmented';
import { FilterChips } from './filter-chips';
import { FilterLabel } from './filter-label';
import { FiltersButton } from './filters-button';
import { FindingsList } from './findings-list';
import { InboxMenu } from './inbox-menu';
import { InboxSearch } from './inbox-search';
import { ListedConversations } from './listed-conversations';
import { ShortcutsDialog } from './shortcuts-dialog';
import { useInboxCounts } from './use-inbox-counts';
import { useInboxFilters } from './use-inbox-filters';
import { useInboxKeys } from './use-inbox-keys';

const views = ['all', 'waiting', 'unread', 'mine'] as const;

/** Everybody who wrote, what they are filtered by, and what is looked for among them. */
export function ConversationList() {
  const t = useTranslations('inbox');
  const { id: selected } = useParams<{ id?: string }>();
  const { filters, replace } = useInboxFilters();
  const counts = useInboxCounts().data;
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  useInboxKeys({
    list,
    search: () => search.current?.select(),
    help: () => setHelp(true),
  });
  const view = views.find((one) => one === filters.filter) ?? 'all';
  return (
    <div ref={list} className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-col gap-2 border-b border-border px-4 pt-3 pb-3">
        <div className="flex items-center gap-1">
          <h1 className="min-w-0 flex-1 truncate text-lg font-semibold tracking-tight">{t('title')}</h1>
          <FiltersButton />
          <InboxMenu onHelp={() => setHelp(true)} />
        </div>
        <InboxSearch field={search} />
        <Segmented
          label={t('filter')}
          className="self-stretch"
          value={view}
          onChange={(next) => replace({ filter: next === 'all' ? null : next, at: null })}
          options={views.map((value) => ({
            value,
            label: (
              <FilterLabel
                label={t(`filters.${value}`)}
                count={value === 'all' ? 0 : (counts?.[value] ?? 0)}
                most={counts?.most ?? 0}
              />
            ),
          }))}
        />
        <FilterChips />
      </header>
      {filters.q ? <FindingsList selected={selected} /> : <ListedConversations selected={selected} />}
      {help ? <ShortcutsDialog onClose={() => setHelp(false)} /> : null}
    </div>
  );
}
