'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/field-error';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Input } from '../ui/input';
import { Notice } from '../ui/notice';
import type { WireChannel } from './channels-api';
import { useConnectChannel } from './use-connect-channel';

/** The secret that proves lead forms; without it they come by file only. */
export function LeadSecretForm({ channel: { id, settings } }: { channel: WireChannel }) {
  const t = useTranslations('channels.tiktok');
  const ui = useTranslations('ui');
  const [appSecret, setAppSecret] = useState('');
  const save = useConnectChannel(id, () => setAppSecret(''));
  const refused = fieldError(save.error, 'appSecret');

  function submit(event: FormEvent) {
    event.preventDefault();
    const { whatsappChannelId } = settings;
    if (appSecret) save.mutate({ adapter: 'tiktok-lead', input: { whatsappChannelId, appSecret } });
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <Field label={t('secret')} hint={t('secretHint')} error={refused}>
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              type="password"
              autoComplete="off"
              value={appSecret}
              onChange={(event) => setAppSecret(event.target.value.trim())}
            />
            <Button type="submit" variant="secondary" disabled={!appSecret} pending={save.isPending}>
              {ui('save')}
            </Button>
          </div>
        )}
      </Field>
      {refused ? null : <FormError error={save.error} />}
      {save.isSuccess ? (
        <Notice kind="paid" role="status">
          {t('secretSaved')}
        </Notice>
      ) : null}
    </form>
  );
}
