'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { CompanyChange } from '@/lib/companies/schemas';
import { Language } from '@/lib/platform/i18n/languages';
import { fieldError } from '../api/field-error';
import { CompanyTypeChoice } from '../company/company-type-choice';
import { TimeZoneSelect } from '../company/time-zone-select';
import { LanguageOptions } from '../preferences/language-options';
import { Field } from '../ui/field';
import { focusFirstWrong } from '../ui/focus-first-wrong';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import type { Saving } from './saving';
import { SettingsForm } from './settings-form';
import type { WireCompany } from './use-company';

type Props = { company: WireCompany; save: Saving<CompanyChange> };

export function CompanyForm({ company, save }: Props) {
  const t = useTranslations('settings');
  const w = useTranslations('welcome');
  const [wish, setWish] = useState({
    name: company.name,
    type: company.type,
    timeZone: company.timeZone,
    language: company.language,
  });
  const [checked, setChecked] = useState(false);
  const nameWrong = checked && !wish.name.trim() ? w('nameMissing') : fieldError(save.error, 'name');

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    focusFirstWrong(event.currentTarget);
    if (wish.name.trim()) save.mutate(wish);
  }

  return (
    <SettingsForm save={save} onSubmit={submit}>
      <Field label={w('name')} hint={t('companyNumber', { id: company.id })} error={nameWrong}>
        {(control) => (
          <Input
            {...control}
            value={wish.name}
            maxLength={120}
            onChange={(event) => setWish({ ...wish, name: event.target.value })}
          />
        )}
      </Field>
      <div className="flex flex-col gap-1">
        <span className="text-sm font-medium">{w('type')}</span>
        <CompanyTypeChoice value={wish.type} onChange={(type) => setWish({ ...wish, type })} />
      </div>
      <Field label={w('currency')} hint={t('currencyLocked')}>
        {(control) => (
          <Input {...control} value={company.currency} disabled readOnly className="sm:max-w-40" />
        )}
      </Field>
      <Field label={w('timeZone')} hint={t('timeZoneHint')}>
        {(control) => (
          <TimeZoneSelect
            {...control}
            value={wish.timeZone}
            onChange={(event) => setWish({ ...wish, timeZone: event.target.value })}
          />
        )}
      </Field>
      <Field label={w('language')} hint={w('languageHint')}>
        {(control) => (
          <Select
            {...control}
            value={wish.language}
            onChange={(event) => setWish({ ...wish, language: Language.parse(event.target.value) })}
          >
            <LanguageOptions />
          </Select>
        )}
      </Field>
    </SettingsForm>
  );
}
