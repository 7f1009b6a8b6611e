'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { focusFirstWrong } from '../../ui/focus-first-wrong';
import { FormError } from '../../ui/form-error';
import { Textarea } from '../../ui/textarea';
import type { WireSource } from '../music-api';

type Props = {
  source: WireSource;
  pending: boolean;
  error: unknown;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

/** Asks why a source goes: the answer stays on record with its tracks. */
export function WithdrawDialog({ source: { name, tracks }, pending, error, onConfirm, onClose }: Props) {
  const t = useTranslations('music.sources');
  const ui = useTranslations('ui');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const said = reason.trim();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (said !== '') onConfirm(said);
    else focusFirstWrong(event.currentTarget);
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('withdrawTitle', { name })}
      description={t('withdrawText', { count: tracks })}
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t('reason')} error={tried && said === '' ? ui('required') : undefined}>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={500}
              placeholder={t('reasonExample')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <FormError error={error} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="secondary" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" variant="destructive" pending={pending}>
            {t('withdraw')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
