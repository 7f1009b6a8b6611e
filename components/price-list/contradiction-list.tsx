'use client';

import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/lib/platform/money/format-money';
import type { WireDryRun } from './price-list-api';

type Props = { dryRun: WireDryRun; currency: string };

/** What does not fit together, each with its rows and what to do about it. */
export function ContradictionList({ dryRun, currency }: Props) {
  const t = useTranslations('priceList');
  const language = useLocale();
  const { contradictions, more } = dryRun;
  if (contradictions.length === 0)
    return (
      <p className="flex items-center gap-2 text-muted-foreground">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-paid" />
        {t('noContradictions')}
      </p>
    );
  const hidden = Object.entries(more).reduce(
    (sum, [key, total]) => sum + (total ?? 0) - contradictions.filter((one) => one.key === key).length,
    0,
  );
  /** `beforeMinor: 1000` is told as `before: 10,00 €`. */
  const words = (params: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) =>
        name.endsWith('Minor')
          ? [name.slice(0, -5), formatMoney(Number(value), currency, language)]
          : [name, value],
      ),
    );
  return (
    <section aria-labelledby="contradictions-title">
      <h3 id="contradictions-title" className="flex items-center gap-2 font-medium">
        <TriangleAlert aria-hidden className="size-4 shrink-0 text-waiting" />
        {t('contradictionsTitle', { count: contradictions.length + hidden })}
      </h3>
      <ul className="mt-2 divide-y divide-border rounded border border-border bg-card">
        {contradictions.map(({ key, params, rows, count }) => (
          <li
            key={`${key}-${JSON.stringify(params)}`}
            className="flex flex-col gap-1 px-4 py-3 sm:flex-row sm:gap-4"
          >
            <span className="min-w-0 flex-1">{t(`contradictions.${key}`, words(params))}</span>
            {rows.length > 0 ? (
              <span className="shrink-0 text-muted-foreground tabular-nums sm:max-w-48">
                {t('inRows', {
                  count,
                  rows: rows.map(({ sheet, row }) => (sheet ? `${sheet}: ${row}` : row)).join(', '),
                })}
                {count > rows.length ? ` ${t('andMore', { count: count - rows.length })}` : null}
              </span>
            ) : null}
          </li>
        ))}
        {hidden > 0 ? (
          <li className="px-4 py-3 text-muted-foreground">{t('moreOfKind', { count: hidden })}</li>
        ) : null}
      </ul>
    </section>
  );
}
