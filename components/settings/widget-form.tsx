'use client';

import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { WidgetSettings } from '@/lib/channels/widget/schemas';
import { Language } from '@/lib/platform/i18n/languages';
import { LanguageOptions } from '../preferences/language-options';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { WidgetPreview } from './widget-preview';

type Props = {
  settings: WidgetSettings;
  save: UseMutationResult<WidgetSettings, Error, WidgetSettings>;
};

/** Where the chat may stand on the company's sites, and how it looks there. */
export function WidgetForm({ settings, save }: Props) {
  const t = useTranslations('settings.widget');
  const ui = useTranslations('ui');
  const [draft, setDraft] = useState(settings);
  const [sites, setSites] = useState(settings.sites.join('\n'));
  const change = (part: Partial<WidgetSettings>) => setDraft((known) => ({ ...known, ...part }));

  function submit(event: FormEvent) {
    event.preventDefault();
    const named = sites
      .split(/[\s,]+/)
      .map((site) => site.trim())
      .filter(Boolean);
    save.mutate(
      { ...draft, sites: named },
      {
        onSuccess: (saved) => {
          setDraft(saved);
          setSites(saved.sites.join('\n'));
        },
      },
    );
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field label={t('sites')} hint={t('sitesHint')}>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            value={sites}
            spellCheck={false}
            className="font-mono"
            onChange={(event) => setSites(event.target.value)}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('colour')}>
          {(control) => (
            <Input
              {...control}
              type="color"
              value={draft.colour}
              className="p-1"
              onChange={(event) => change({ colour: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('side')}>
          {(control) => (
            <Select
              {...control}
              value={draft.side}
              onChange={(event) => change({ side: event.target.value === 'left' ? 'left' : 'right' })}
            >
              <option value="right">{t('sides.right')}</option>
              <option value="left">{t('sides.left')}</option>
            </Select>
          )}
        </Field>
        <Field label={t('theme')}>
          {(control) => (
            <Select
              {...control}
              value={draft.theme}
              onChange={({ target: { value } }) =>
                change({ theme: value === 'light' || value === 'dark' ? value : 'auto' })
              }
            >
              {(['auto', 'light', 'dark'] as const).map((theme) => (
                <option key={theme} value={theme}>
                  {t(`themes.${theme}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('language')}>
          {(control) => (
            <Select
              {...control}
              value={draft.language ?? ''}
              onChange={(event) => change({ language: Language.safeParse(event.target.value).data ?? null })}
            >
              <option value="">{t('languageOfPage')}</option>
              <LanguageOptions />
            </Select>
          )}
        </Field>
      </div>
      <Field label={t('label')} hint={t('labelHint')}>
        {(control) => (
          <Input
            {...control}
            value={draft.label}
            maxLength={40}
            onChange={(event) => change({ label: event.target.value })}
          />
        )}
      </Field>
      <WidgetPreview settings={draft} />
      <FormError error={save.error} />
      <Button type="submit" pending={save.isPending} className="self-start">
        {ui('save')}
      </Button>
    </form>
  );
}
