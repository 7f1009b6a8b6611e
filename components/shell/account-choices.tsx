'use client';

import { LogOut } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import { Language, languages } from '@/lib/platform/i18n/languages';
import { languageNames } from '../preferences/language-names';
import { MenuChoice } from '../ui/menu-choice';
import { MenuItem } from '../ui/menu-item';
import { MenuSeparator } from '../ui/menu-separator';
import { useChangeLanguage } from './use-change-language';
import { useSignOut } from './use-sign-out';

/** What the account menu offers, wherever it opens from: theme, language, the way out. */
export function AccountChoices() {
  const t = useTranslations('shell');
  const { theme = 'system', setTheme } = useTheme();
  const language = useLocale();
  const changeLanguage = useChangeLanguage();
  const signOut = useSignOut();
  return (
    <>
      <MenuChoice
        label={t('theme')}
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
          { value: 'system', label: t('themeSystem') },
        ]}
      />
      <MenuSeparator />
      <MenuChoice
        label={t('language')}
        value={language}
        onChange={(value) => changeLanguage.mutate(Language.parse(value))}
        options={languages.map((value) => ({
          value,
          label: <span lang={value}>{languageNames[value]}</span>,
        }))}
      />
      <MenuSeparator />
      <MenuItem icon={LogOut} onSelect={() => signOut.mutate()}>
        {t('signOut')}
      </MenuItem>
    </>
  );
}
