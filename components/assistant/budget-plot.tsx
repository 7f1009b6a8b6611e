'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Budget } from '@/lib/assistant/budget/schemas';
import { dollars } from './dollars';

const width = 600;
const height = 120;

/** What each day has cost, as bars; the same numbers are read aloud as a list. */
export function BudgetPlot({ days }: { days: Budget['days'] }) {
  const t = useTranslations('assistant');
  const language = useLocale();
  const priced = days.some(({ micros }) => micros > 0);
  const amountIn = (day: Budget['days'][number]) => (priced ? day.micros : day.tokens);
  const most = Math.max(1, ...days.map(amountIn));
  const step = width / Math.max(1, days.length);
  const dayOf = (day: string) =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
  const amountOf = (value: number) =>
    priced ? dollars(value, language) : new Intl.NumberFormat(language).format(value);
  const used = days.filter(({ calls }) => calls > 0);
  if (used.length === 0) return <p className="text-sm text-muted-foreground">{t('nothingSpent')}</p>;
  return (
    <figure>
      <p className="mb-1 text-xs text-muted-foreground tabular-nums">
        {t('most', { amount: amountOf(most) })}
      </p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-30 w-full text-primary"
        role="img"
        aria-label={t('days')}
      >
        <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} className="stroke-border" />
        {days.map((day, index) => {
          const tall = amountIn(day) === 0 ? 0 : Math.max(2, (amountIn(day) / most) * (height - 4));
          return (
            <rect
              key={day.day}
              x={index * step + 1}
              y={height - tall}
              width={step - 2}
              height={tall}
              fill="currentColor"
            >
              <title>{`${dayOf(day.day)}: ${amountOf(amountIn(day))}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption className="mt-1 flex justify-between text-xs text-muted-foreground">
        <span>{dayOf(days[0]?.day ?? '')}</span>
        <span>{dayOf(days.at(-1)?.day ?? '')}</span>
      </figcaption>
      <ul className="sr-only">
        {used.map((day) => (
          <li key={day.day}>{`${dayOf(day.day)}: ${amountOf(amountIn(day))}`}</li>
        ))}
      </ul>
    </figure>
  );
}
