'use client';

import { useTranslations } from 'next-intl';
import { ToggleGroup as Primitive } from 'radix-ui';
import { useInboxCounts } from './use-inbox-counts';
import { useInboxFilters } from './use-inbox-filters';

const views = ['all', 'waiting', 'unread', 'mine'] as const;

/** The views one changes between all day, each with how many there are in it. */
export function InboxViews() {
  const t = useTranslations('inbox');
  const { filters, replace } = useInboxFilters();
  const counts = useInboxCounts().data;
  const most = counts?.most ?? 0;
  const view = views.find((one) => one === filters.filter) ?? 'all';
  return (
    <Primitive.Root
      type="single"
      value={view}
      aria-label={t('filter')}
      onValueChange={(next) => {
        if (next) replace({ filter: next === 'all' ? null : next, at: null });
      }}
      className="flex flex-wrap gap-1"
    >
      {views.map((value) => {
        const count = value === 'all' ? 0 : (counts?.[value] ?? 0);
        return (
          <Primitive.Item
            key={value}
            value={value}
            className="flex h-9 items-center gap-1.5 rounded-full border border-border px-2.5 text-sm whitespace-nowrap text-muted-foreground transition-colors hover:bg-hover hover:text-foreground data-[state=on]:border-primary data-[state=on]:bg-primary-soft data-[state=on]:font-medium data-[state=on]:text-foreground"
          >
            {t(`filters.${value}`)}
            {count > 0 ? (
              <span className="text-xs font-semibold text-primary-text tabular-nums">
                {count >= most ? `${most - 1}+` : count}
              </span>
            ) : null}
          </Primitive.Item>
        );
      })}
    </Primitive.Root>
  );
}
