import { useTranslations } from 'next-intl';
import { Skeleton } from '../ui/skeleton';

const cards = ['a', 'b', 'c'];

/** The cards that are on their way. */
export function ChannelsSkeleton() {
  const t = useTranslations('ui');
  return (
    <div role="status" aria-busy="true" className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      <span className="sr-only">{t('loading')}</span>
      {cards.map((card) => (
        <Skeleton key={card} className="h-48" />
      ))}
    </div>
  );
}
