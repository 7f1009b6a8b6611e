'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { FormError } from '../../ui/form-error';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import type { WireChannel } from '../channels-api';
import { connectPath } from '../connect-path';

type Props = {
  phones: readonly WireChannel[];
  connecting: boolean;
  error: unknown;
  onPhone: (channelId: string) => void;
};

/** Which WhatsApp answers those whom TikTok sends. */
export function PhoneForm({ phones, connecting, error, onPhone }: Props) {
  const t = useTranslations('channels.tiktok');
  const [picked, setPicked] = useState('');
  const phone = picked || phones[0]?.id;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (phone) onPhone(phone);
  }

  if (phones.length === 0) {
    return (
      <Notice
        kind="waiting"
        action={
          <Button asChild size="sm">
            <Link href={connectPath('waha')}>{t('connectWhatsapp')}</Link>
          </Button>
        }
      >
        {t('noWhatsapp')}
      </Notice>
    );
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t('whatsapp')}>
        {(control) => (
          <Select {...control} value={phone} onChange={(event) => setPicked(event.target.value)}>
            {phones.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <FormError error={error} />
      <Button type="submit" className="self-start" pending={connecting}>
        {t('use')}
      </Button>
    </form>
  );
}
