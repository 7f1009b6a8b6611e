import { useTranslations } from 'next-intl';
import { Skeleton } from './skeleton';

const rows = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A table that is on its way. */
export function TableSkeleton() {
  const t = useTranslations('ui');
  return (
    <div role="status" aria-busy="true" className="flex flex-col gap-2">
      <span className="sr-only">{t('loading')}</span>
      {rows.map((row) => (
        <Skeleton key={row} className="h-14" />
      ))}
    </div>
  );
}
