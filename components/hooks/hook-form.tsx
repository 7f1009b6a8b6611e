'use client';

import { Webhook } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { HookEvent } from '@/lib/hooks/schemas';
import { fieldError } from '../api/field-error';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Input } from '../ui/input';
import { SwitchList } from '../ui/switch-list';
import { ToldOnce } from '../vault/told-once';
import { eventKeys } from './event-keys';
import { useCreateHook } from './use-create-hook';

/** Adds a receiver, and shows once what its messages are signed with. */
export function HookForm({ events }: { events: readonly HookEvent[] }) {
  const t = useTranslations('settings.hooks');
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [chosen, setChosen] = useState<readonly HookEvent[]>(events);
  const [checked, setChecked] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const create = useCreateHook((told) => {
    setSecret(told);
    setName('');
    setUrl('');
    setChecked(false);
  });
  const missing = (text: string, key: 'nameMissing' | 'urlMissing') =>
    checked && text.trim() === '' ? t(key) : undefined;
  const wrongUrl = missing(url, 'urlMissing') ?? fieldError(create.error, 'url');

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (name.trim() !== '' && url.trim() !== '' && chosen.length > 0)
      create.mutate({ name, url: url.trim(), events: [...chosen] });
  }

  return (
    <Card className="p-4 sm:p-6" aria-label={t('newTitle')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-6">
        <h2 className="text-base font-semibold">{t('newTitle')}</h2>
        <Field label={t('name')} error={missing(name, 'nameMissing') ?? fieldError(create.error, 'name')}>
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
        <Field label={t('url')} hint={t('urlHint')} error={wrongUrl}>
          {(control) => (
            <Input
              {...control}
              type="url"
              value={url}
              maxLength={2_000}
              placeholder="https://"
              onChange={(event) => setUrl(event.target.value)}
            />
          )}
        </Field>
        <SwitchList
          legend={t('events')}
          choices={events.map((value) => ({
            value,
            label: t(`event.${eventKeys[value]}`),
            text: value,
          }))}
          chosen={chosen}
          onChange={setChosen}
          error={checked && chosen.length === 0 ? t('eventsMissing') : undefined}
        />
        {wrongUrl ? null : <FormError error={create.error} />}
        <Button type="submit" className="self-start" pending={create.isPending}>
          {create.isPending ? null : <Webhook aria-hidden />}
          {t('add')}
        </Button>
      </form>
      {secret === null ? null : (
        <ToldOnce
          title={t('toldTitle')}
          warning={t('toldText')}
          value={secret}
          copyLabel={t('copy')}
          onClose={() => setSecret(null)}
        />
      )}
    </Card>
  );
}
