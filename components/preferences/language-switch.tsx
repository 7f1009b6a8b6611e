'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { languages } from '@/lib/platform/i18n/languages';
import { Button } from '../ui/button';
import { chooseLanguage } from './choose-language';
import { languageNames } from './language-names';

/** The other language, one tap away; for visitors, who have no settings. */
export function LanguageSwitch({ className }: { className?: string }) {
  const t = useTranslations('ui');
  const current = useLocale();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const other = languages.find((language) => language !== current);
  if (!other) return null;
  return (
    <Button
      variant="ghost"
      size="sm"
      className={className}
      lang={other}
      disabled={pending}
      aria-label={t('switchLanguage', { language: languageNames[other] })}
      onClick={() => {
        chooseLanguage(other);
        startTransition(() => router.refresh());
      }}
    >
      {languageNames[other]}
    </Button>
  );
}
