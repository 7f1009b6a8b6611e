import { useTranslations } from 'next-intl';
import { Skeleton } from '../ui/skeleton';

const rows = ['a', 'b', 'c', 'd', 'e'];

/** Conversations that are on their way. */
export function ListSkeleton() {
  const t = useTranslations('ui');
  return (
    <div role="status" aria-busy="true" className="flex flex-col gap-4 p-4">
      <span className="sr-only">{t('loading')}</span>
      {rows.map((row) => (
        <div key={row} className="flex gap-3">
          <Skeleton className="size-10 rounded-full" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-4 w-1/2" />
            <Skeleton className="h-4" />
          </div>
        </div>
      ))}
    </div>
  );
}
