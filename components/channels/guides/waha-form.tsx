'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../../api/field-error';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { focusFirstWrong } from '../../ui/focus-first-wrong';
import { FormError } from '../../ui/form-error';
import { Input } from '../../ui/input';
import { Segmented } from '../../ui/segmented';
import { OwnServerFields } from './own-server-fields';
import { emptyWahaWish, wrongInWaha } from './waha-wish';

type Props = {
  connecting: boolean;
  error: unknown;
  onWish: (input: Record<string, unknown>) => void;
};

/** How the phone is to be linked: by a picture it scans, or by a code typed on it. */
export function WahaForm({ connecting, error, onWish }: Props) {
  const t = useTranslations('channels.waha');
  const [wish, setWish] = useState(emptyWahaWish);
  const [checked, setChecked] = useState(false);
  const wrong = checked ? wrongInWaha(wish) : [];
  const { way, phone, ownServer, serverUrl, serverKey } = wish;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    focusFirstWrong(event.currentTarget);
    if (wrongInWaha(wish).length > 0) return;
    onWish({
      method: way,
      ...(way === 'code' ? { phone: phone.replace(/\D/g, '') } : {}),
      ...(ownServer ? { server: { url: serverUrl.trim(), apiKey: serverKey.trim() } } : {}),
    });
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <Segmented
          label={t('way')}
          value={way}
          onChange={(next) => setWish({ ...wish, way: next })}
          options={[
            { value: 'qr', label: t('ways.qr') },
            { value: 'code', label: t('ways.code') },
          ]}
        />
        <p className="text-sm text-muted-foreground">{t(way === 'qr' ? 'qrHint' : 'codeHint')}</p>
      </div>
      {way === 'code' ? (
        <Field
          label={t('phone')}
          hint={t('phoneHint')}
          error={wrong.includes('phone') ? t('phoneWrong') : fieldError(error, 'phone')}
        >
          {(control) => (
            <Input
              {...control}
              type="tel"
              autoComplete="tel"
              value={phone}
              onChange={(event) => setWish({ ...wish, phone: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <OwnServerFields wish={wish} wrong={wrong} error={error} onChange={setWish} />
      <FormError error={error} />
      <Button type="submit" className="self-start" pending={connecting}>
        {t(way === 'qr' ? 'showPicture' : 'getCode')}
      </Button>
    </form>
  );
}
