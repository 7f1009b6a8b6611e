'use client';

import { PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Which colleagues are writing a reply here at this moment. */
export function PresenceLine({ names }: { names: readonly string[] }) {
  const t = useTranslations('inbox');
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-waiting empty:hidden">
      {names.length > 0 ? (
        <>
          <PenLine aria-hidden className="size-4 shrink-0" />
          {t('writing', { count: names.length, names: names.join(', ') })}
        </>
      ) : null}
    </p>
  );
}
