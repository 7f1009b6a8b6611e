'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The numbered steps of a guide, from top to bottom. */
export function GuideSteps({ children }: { children: ReactNode }) {
  const t = useTranslations('channels.guide');
  return (
    <ol aria-label={t('steps')} className="flex flex-col">
      {children}
    </ol>
  );
}
