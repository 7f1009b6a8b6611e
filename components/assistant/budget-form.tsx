'use client';

import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { AssistantSettings, AssistantSettingsChange } from '@/lib/assistant/settings/schemas';
import { fieldError } from '../api/field-error';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Input } from '../ui/input';
import { Section } from '../ui/section';

type Props = {
  settings: AssistantSettings;
  save: UseMutationResult<AssistantSettings, Error, AssistantSettingsChange>;
};

const money = ['dailyMicros', 'monthlyMicros'] as const;
const tokens = ['dailyTokens', 'monthlyTokens'] as const;
const prices = ['inputMicros', 'outputMicros'] as const;
type Key = (typeof money | typeof tokens | typeof prices)[number];
const isMicros = (key: Key) => key.endsWith('Micros');

/** Limits in money and in tokens, and what the model costs. An empty field is no limit, or the list price. */
export function BudgetForm({ settings, save }: Props) {
  const t = useTranslations('assistant');
  const ui = useTranslations('ui');
  const [typed, setTyped] = useState<Record<Key, string>>(() => {
    const shown = (key: Key) => {
      const value = settings[key];
      return value === null ? '' : String(isMicros(key) ? value / 1_000_000 : value);
    };
    return Object.fromEntries([...money, ...tokens, ...prices].map((key) => [key, shown(key)])) as Record<
      Key,
      string
    >;
  });
  const [checked, setChecked] = useState(false);
  const wrong = (key: Key) =>
    checked && numberOf(key, typed[key]) === undefined ? t('numberWrong') : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    const wish: Partial<Record<Key, number | null>> = {};
    for (const key of [...money, ...tokens, ...prices]) {
      const value = numberOf(key, typed[key]);
      if (value === undefined) return;
      wish[key] = value;
    }
    save.mutate(wish);
  }

  const field = (key: Key) => (
    <Field key={key} label={t(`limits.${key}`)} error={wrong(key) ?? fieldError(save.error, key)}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          placeholder={t(prices.some((one) => one === key) ? 'listPrice' : 'noLimit')}
          value={typed[key]}
          onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <form onSubmit={submit} noValidate className="flex min-w-0 flex-col gap-6">
      <Section title={t('limitsTitle')}>
        <p className="mb-3 text-sm text-muted-foreground">{t('limitsText')}</p>
        <div className="grid gap-4 sm:grid-cols-2">{[...money, ...tokens].map(field)}</div>
      </Section>
      <Section title={t('priceTitle')}>
        <div className="grid gap-4 sm:grid-cols-2">{prices.map(field)}</div>
      </Section>
      {fieldError(save.error, 'inputMicros') ? null : <FormError error={save.error} />}
      <Button type="submit" className="self-start" pending={save.isPending}>
        {ui('save')}
      </Button>
    </form>
  );
}

/** Null: left empty. Undefined: no number. */
function numberOf(key: Key, text: string): number | null | undefined {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  if (plain === '') return null;
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  return isMicros(key) ? Math.round(value * 1_000_000) : Number.isInteger(value) ? value : undefined;
}
