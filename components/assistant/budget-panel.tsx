'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ErrorState } from '../ui/error-state';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { TableSkeleton } from '../ui/table-skeleton';
import { BudgetForm } from './budget-form';
import { BudgetPlot } from './budget-plot';
import { dollars } from './dollars';
import { useAssistantSettings } from './use-assistant-settings';
import { useBudget } from './use-budget';

/** What the model has cost, day by day, and the limits it is kept to. */
export function BudgetPanel() {
  const t = useTranslations('assistant');
  const language = useLocale();
  const budget = useBudget();
  const { settings, save } = useAssistantSettings();
  if (budget.isPending || settings.isPending) return <TableSkeleton />;
  const failed = budget.isError ? budget : settings.isError ? settings : null;
  if (budget.isError || settings.isError || failed)
    return (
      <ErrorState
        error={failed?.error ?? null}
        onRetry={() => void failed?.refetch()}
        retrying={failed?.isFetching ?? false}
      />
    );
  const { model, price, today, month, reached, days } = budget.data;
  const count = new Intl.NumberFormat(language);
  const spent = ({ micros, tokens }: { micros: number; tokens: number }) =>
    `${dollars(micros, language)} · ${t('tokens', { count: tokens, shown: count.format(tokens) })}`;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-6">
        {reached ? <Notice kind="waiting">{t(`reached.${reached}`)}</Notice> : null}
        {model === null ? <Notice>{t('noModel')}</Notice> : null}
        <dl className="grid grid-cols-2 gap-4">
          <div>
            <dt className="text-sm text-muted-foreground">{t('today')}</dt>
            <dd className="tabular-nums">{spent(today)}</dd>
          </div>
          <div>
            <dt className="text-sm text-muted-foreground">{t('month')}</dt>
            <dd className="tabular-nums">{spent(month)}</dd>
          </div>
        </dl>
        <Section title={t('days')}>
          <BudgetPlot days={days} />
        </Section>
        {model === null ? null : (
          <p className="text-sm text-muted-foreground">
            {price
              ? t('priced', {
                  model,
                  input: dollars(price.inputMicros, language),
                  output: dollars(price.outputMicros, language),
                })
              : t('unpriced', { model })}
          </p>
        )}
      </div>
      <BudgetForm settings={settings.data} save={save} />
    </div>
  );
}
