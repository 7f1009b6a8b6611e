'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DateTime } from '../ui/date-time';
import { ErrorState } from '../ui/error-state';
import { TableSkeleton } from '../ui/table-skeleton';
import { DifferenceLine } from './difference-line';
import type { Missing } from './price-list-api';
import { answerDays, useAnswersChanged } from './use-answers-changed';

type Props = { id: string; missing: Missing; timeZone: string };

/** Answers of past conversations that would be others: what was said, and what it rested on, then and now. */
export function AnswersChanged({ id, missing, timeZone }: Props) {
  const t = useTranslations('priceList');
  const found = useAnswersChanged(id, missing);
  return (
    <section aria-labelledby="answers-title" className="flex flex-col gap-2">
      <h3 id="answers-title" className="font-medium">
        {t('answersTitle')}
      </h3>
      {found.isPending ? (
        <TableSkeleton />
      ) : found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} retrying={found.isFetching} />
      ) : (
        <>
          <p className="text-muted-foreground">
            {found.data.answers.length > 0
              ? t('answersText', { days: answerDays })
              : t('answersNone', { days: answerDays })}{' '}
            ({t('answersLooked', { count: found.data.looked })})
          </p>
          {found.data.answers.length > 0 ? (
            <ul className="flex flex-col gap-3">
              {found.data.answers.map((answer) => (
                <li key={answer.turnId} className="rounded border border-border bg-card">
                  <div className="flex flex-col gap-2 px-4 py-3">
                    <span className="flex flex-wrap items-baseline gap-x-2">
                      <span className="font-medium">{answer.contactName ?? t('customer')}</span>
                      <DateTime at={answer.at} timeZone={timeZone} className="text-muted-foreground" />
                      <Link
                        href={`/inbox/${answer.conversationId}`}
                        className="ml-auto text-primary-text underline-offset-4 hover:underline"
                      >
                        {t('openConversation')}
                      </Link>
                    </span>
                    {answer.asked ? <q className="text-muted-foreground">{answer.asked}</q> : null}
                    <p className="line-clamp-4 border-l-2 border-border pl-3 whitespace-pre-line">
                      {answer.said}
                    </p>
                  </div>
                  <ul className="divide-y divide-border border-t border-border bg-muted/40">
                    {answer.changes.map((difference) => (
                      <DifferenceLine key={difference.id} difference={difference} />
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          ) : null}
          {found.data.more ? <p className="text-muted-foreground">{t('answersMore')}</p> : null}
          {found.data.nowFound.length > 0 ? (
            <>
              <h4 className="mt-2 font-medium">{t('nowFoundTitle')}</h4>
              <ul className="flex flex-col gap-1">
                {found.data.nowFound.map(({ query, name, conversationId }) => (
                  <li key={query}>
                    <Link
                      href={`/inbox/${conversationId}`}
                      className="text-primary-text underline-offset-4 hover:underline"
                    >
                      {t('nowFoundLine', { query, name })}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      )}
    </section>
  );
}
