import { useTranslations } from 'next-intl';
import { Skeleton } from '../ui/skeleton';

/** A conversation that is on its way. */
export function ThreadSkeleton() {
  const t = useTranslations('ui');
  return (
    <div role="status" aria-busy="true" className="flex min-h-0 flex-1 flex-col justify-end px-4">
      <span className="sr-only">{t('loading')}</span>
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 py-4">
        <Skeleton className="h-10 w-2/5" />
        <Skeleton className="h-16 w-3/5 self-end" />
        <Skeleton className="h-10 w-1/2" />
        <Skeleton className="h-24 w-3/5 self-end" />
      </div>
    </div>
  );
}
