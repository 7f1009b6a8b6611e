'use client';

import { MessageSquareQuote, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { mostRules } from '@/lib/assistant/rules/schemas';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { FormError } from '../ui/form-error';
import { TableSkeleton } from '../ui/table-skeleton';
import { RuleCard } from './rule-card';
import { RuleDialog } from './rule-dialog';
import { useRules, type WireRule } from './use-rules';
import { useTendRules } from './use-tend-rules';

/** The owner's rules in their order: write, switch, sort and delete them. */
export function RulesPanel() {
  const t = useTranslations('assistant');
  const rules = useRules();
  const { sort } = useTendRules();
  const [open, setOpen] = useState<WireRule | 'new' | null>(null);
  if (rules.isPending) return <TableSkeleton />;
  if (rules.isError)
    return (
      <ErrorState error={rules.error} onRetry={() => void rules.refetch()} retrying={rules.isFetching} />
    );
  const all = rules.data.rules;
  const add = (
    <Button onClick={() => setOpen('new')} disabled={all.length >= mostRules}>
      <Plus aria-hidden />
      {t('add')}
    </Button>
  );

  function move(index: number, by: number) {
    const ids = all.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved === undefined) return;
    ids.splice(index + by, 0, moved);
    sort.mutate(ids);
  }

  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {all.length === 0 ? (
        <EmptyState icon={MessageSquareQuote} title={t('emptyTitle')} text={t('emptyText')} action={add} />
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="min-w-0 flex-1 text-sm text-muted-foreground">{t('rank')}</p>
            {add}
          </div>
          <FormError error={sort.error} />
          <ol className="flex flex-col gap-3">
            {all.map((rule, index) => (
              <RuleCard
                key={rule.id}
                rule={rule}
                onEdit={() => setOpen(rule)}
                onUp={index > 0 ? () => move(index, -1) : null}
                onDown={index < all.length - 1 ? () => move(index, 1) : null}
              />
            ))}
          </ol>
        </>
      )}
      {open === null ? null : (
        <RuleDialog rule={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
