import { useTranslations } from 'next-intl';

/** First stop of the Tab key: past the rail, to the screen itself. */
export function SkipLink() {
  const t = useTranslations('shell');
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded bg-primary px-4 py-2 text-sm font-medium text-primary-foreground focus:translate-y-0"
    >
      {t('skip')}
    </a>
  );
}
