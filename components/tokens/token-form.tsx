'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { TokenScope } from '@/lib/identity/schemas';
import { fieldError } from '../api/field-error';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { SwitchList } from '../ui/switch-list';
import { ToldOnce } from '../vault/told-once';
import { scopeKeys } from './scope-keys';
import { useIssueToken } from './use-issue-token';

const lifetimes = [30, 90, 365] as const;

/** Makes a token of the scopes that one's role allows, and shows it once. */
export function TokenForm({ scopes }: { scopes: readonly TokenScope[] }) {
  const t = useTranslations('settings.tokens');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly TokenScope[]>(['music.read']);
  const [days, setDays] = useState<number | null>(90);
  const [checked, setChecked] = useState(false);
  const [value, setValue] = useState<string | null>(null);
  const issue = useIssueToken((told) => {
    setValue(told);
    setName('');
    setChecked(false);
  });
  const wrong = {
    name: checked && name.trim() === '' ? t('nameMissing') : fieldError(issue.error, 'name'),
    scopes: checked && chosen.length === 0 ? t('scopesMissing') : undefined,
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (name.trim() !== '' && chosen.length > 0)
      issue.mutate({ name, scopes: [...chosen], expiresInDays: days });
  }

  return (
    <Card className="p-4 sm:p-6" aria-label={t('newTitle')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-6">
        <h2 className="text-base font-semibold">{t('newTitle')}</h2>
        <Field label={t('name')} hint={t('nameHint')} error={wrong.name}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <SwitchList
          legend={t('scopes')}
          choices={scopes.map((value) => ({
            value,
            label: t(`scope.${scopeKeys[value]}`),
            text: t(`scopeText.${scopeKeys[value]}`),
          }))}
          chosen={chosen}
          onChange={setChosen}
          error={wrong.scopes}
        />
        <Field label={t('lifetime')} className="sm:max-w-60">
          {(control) => (
            <Select
              {...control}
              value={days ?? ''}
              onChange={(event) => setDays(event.target.value === '' ? null : Number(event.target.value))}
            >
              {lifetimes.map((count) => (
                <option key={count} value={count}>
                  {t('days', { count })}
                </option>
              ))}
              <option value="">{t('endless')}</option>
            </Select>
          )}
        </Field>
        <FormError error={issue.error} />
        <Button type="submit" className="self-start" pending={issue.isPending}>
          {issue.isPending ? null : <KeyRound aria-hidden />}
          {t('make')}
        </Button>
      </form>
      {value === null ? null : (
        <ToldOnce
          title={t('toldTitle')}
          warning={t('toldText')}
          value={value}
          copyLabel={t('copy')}
          onClose={() => setValue(null)}
        />
      )}
    </Card>
  );
}
