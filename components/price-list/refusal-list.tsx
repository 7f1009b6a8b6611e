'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Refusal } from '@/lib/knowledge/schemas';
import { Button } from '../ui/button';
import { RefusalReason } from './refusal-reason';

const step = 20;

/** Everything that was refused, in words one can act on: where, what stood there, why. */
export function RefusalList({ refused }: { refused: readonly Refusal[] }) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  const [shown, setShown] = useState(step);
  if (refused.length === 0) return null;
  return (
    <section aria-labelledby="refused-title">
      <h2 id="refused-title" className="text-base font-semibold">
        {t('refusedTitle')}
      </h2>
      <p className="mt-1 text-muted-foreground">{t('refusedText')}</p>
      <ul className="mt-3 divide-y divide-border rounded border border-border bg-card">
        {refused.slice(0, shown).map((refusal) => (
          <li
            key={`${refusal.sheet}-${refusal.row}-${refusal.column}-${refusal.reason.key}`}
            className="flex flex-col gap-1 px-4 py-3 sm:flex-row sm:gap-4"
          >
            <span className="w-40 shrink-0 text-muted-foreground tabular-nums">
              {[
                refusal.sheet,
                refusal.column === null
                  ? t('placeRow', { row: refusal.row })
                  : t('placeCell', { row: refusal.row, column: refusal.column }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className="min-w-0 flex-1">
              <RefusalReason refusal={refusal} />
            </span>
            {refusal.value ? (
              <code className="max-w-56 shrink-0 truncate font-mono text-failed">{refusal.value}</code>
            ) : null}
          </li>
        ))}
      </ul>
      {refused.length > shown ? (
        <Button variant="ghost" className="mt-2" onClick={() => setShown(shown + step)}>
          {ui('loadMore')}
        </Button>
      ) : null}
    </section>
  );
}
