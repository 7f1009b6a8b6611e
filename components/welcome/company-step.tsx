'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { NewCompany } from '@/lib/companies/schemas';
import { Language } from '@/lib/platform/i18n/languages';
import { fieldError } from '../api/field-error';
import { CompanyTypeChoice } from '../company/company-type-choice';
import { CurrencySelect } from '../company/currency-select';
import { TimeZoneSelect } from '../company/time-zone-select';
import { LanguageOptions } from '../preferences/language-options';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { focusFirstWrong } from '../ui/focus-first-wrong';
import { FormError } from '../ui/form-error';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { typedEarly } from '../ui/typed-early';
import { StepTitle } from './step-title';
import { useCreateCompany } from './use-create-company';

export function CompanyStep({ onDone }: { onDone: () => void }) {
  const t = useTranslations('welcome');
  const language = useLocale();
  const create = useCreateCompany(onDone);
  const [checked, setChecked] = useState(false);
  const [wish, setWish] = useState<NewCompany>({
    name: '',
    type: 'PRODUCT',
    currency: language === 'ru' ? 'RUB' : 'USD',
    timeZone: 'UTC',
    language,
  });
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<NewCompany>) => setWish((before) => ({ ...before, ...part }));
  // Only the browser knows where it is, and what was written before the page woke up.
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    setWish((before) => ({ ...before, timeZone, ...typedEarly(form.current) }));
  }, []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    focusFirstWrong(event.currentTarget);
    if (wish.name.trim()) create.mutate(wish);
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex max-w-form flex-col gap-6">
      <StepTitle title={t('companyTitle')} text={t('companyText')} />
      <Field
        label={t('name')}
        hint={t('nameHint')}
        error={checked && !wish.name.trim() ? t('nameMissing') : fieldError(create.error, 'name')}
      >
        {(control) => (
          <Input
            {...control}
            name="name"
            value={wish.name}
            maxLength={120}
            autoComplete="organization"
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <div className="flex flex-col gap-1">
        <span className="text-sm font-medium">{t('type')}</span>
        <CompanyTypeChoice value={wish.type} onChange={(type) => change({ type })} />
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field label={t('currency')} hint={t('currencyHint')}>
          {(control) => (
            <CurrencySelect
              {...control}
              value={wish.currency}
              onChange={(event) => change({ currency: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('timeZone')} hint={t('timeZoneHint')}>
          {(control) => (
            <TimeZoneSelect
              {...control}
              value={wish.timeZone}
              onChange={(event) => change({ timeZone: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('language')} hint={t('languageHint')}>
          {(control) => (
            <Select
              {...control}
              value={wish.language}
              onChange={(event) => change({ language: Language.parse(event.target.value) })}
            >
              <LanguageOptions />
            </Select>
          )}
        </Field>
      </div>
      <FormError error={create.error} />
      <Button type="submit" size="lg" className="self-start" pending={create.isPending}>
        {t('createCompany')}
      </Button>
    </form>
  );
}
