'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import { Label } from '../../ui/label';
import { SearchSelect } from '../../ui/search-select';
import { spokenLanguages } from '../spoken-languages';
import { useLanguageName } from '../use-language-name';

type Props = { value: string | null; onChange: (tag: string | null) => void };

const auto = 'auto';

/** What is spoken in the video; by itself it is found out. */
export function SpokenChoice({ value, onChange }: Props) {
  const t = useTranslations('clips.options');
  const locale = useLocale();
  const nameOf = useLanguageName();
  const id = useId();
  const options = useMemo(
    () =>
      spokenLanguages
        .map((tag) => ({ value: tag, label: nameOf(tag) }))
        .sort((a, b) => a.label.localeCompare(b.label, locale)),
    [nameOf, locale],
  );
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id}>{t('spoken')}</Label>
      <SearchSelect
        id={id}
        label={t('spoken')}
        hint={t('languageHint')}
        nothing={t('languageNothing')}
        value={value ?? auto}
        options={[{ value: auto, label: t('auto') }, ...options]}
        onChange={(tag) => onChange(tag === auto ? null : tag)}
      />
    </div>
  );
}
