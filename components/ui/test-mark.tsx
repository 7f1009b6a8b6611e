import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from './class-names';

/** Says, so that nobody can miss it, that no real money moves here. */
export function TestMark({ className }: { className?: string }) {
  const t = useTranslations('ui');
  return (
    <div className={cn('hazard rounded p-1.5', className)}>
      <p className="flex items-center justify-center gap-2 rounded-half bg-test-soft px-3 py-1.5 text-center text-sm text-foreground">
        <FlaskConical aria-hidden className="size-4 shrink-0 text-test" />
        <span className="text-balance">
          <strong className="font-semibold text-test uppercase">{t('testMode')}</strong>
          {' · '}
          {t('testModeMeaning')}
        </span>
      </p>
    </div>
  );
}
