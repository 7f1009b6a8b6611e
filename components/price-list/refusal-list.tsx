'use client';

import { useTranslations } from 'next-intl';
import { LoadMore } from '../ui/load-more';
import { RefusalReason } from './refusal-reason';
import { useUploadRows } from './use-upload-rows';

/** Everything that was refused, in words one can act on: where, what stood there, why. */
export function RefusalList({ id, count }: { id: string; count: number }) {
  const t = useTranslations('catalogue');
  const pages = useUploadRows(id, true, count > 0);
  const refused = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (count === 0) return null;
  return (
    <section aria-labelledby="refused-title">
      <h2 id="refused-title" className="text-base font-semibold">
        {t('refusedTitle')}
      </h2>
      <p className="mt-1 text-muted-foreground">{t('refusedText')}</p>
      <ul className="mt-3 divide-y divide-border rounded border border-border bg-card">
        {refused.map(({ seq, kind, content }) =>
          kind === 'REFUSED' ? (
            <li key={seq} className="flex flex-col gap-1 px-4 py-3 sm:flex-row sm:gap-4">
              <span className="w-40 shrink-0 text-muted-foreground tabular-nums">
                {[
                  content.sheet,
                  content.column === null
                    ? t('placeRow', { row: content.row })
                    : t('placeCell', { row: content.row, column: content.column }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className="min-w-0 flex-1">
                <RefusalReason refusal={content} />
              </span>
              {content.value ? (
                <code className="max-w-56 shrink-0 truncate font-mono text-failed">{content.value}</code>
              ) : null}
            </li>
          ) : null,
        )}
      </ul>
      <LoadMore
        more={pages.hasNextPage}
        loading={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
    </section>
  );
}
