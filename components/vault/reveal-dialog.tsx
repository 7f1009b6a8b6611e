'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { fieldError } from '../api/field-error';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Input } from '../ui/input';
import { useRevealValue } from './use-reveal-value';

type Props = { credentialId: string; name: string; label: string; onClose: () => void };

const shortest = 3;

/** One key in the clear, after a reason; it is gone from the page when the window closes. */
export function RevealDialog({ credentialId, name, label, onClose }: Props) {
  const t = useTranslations('settings.keys');
  const form = useId();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const reveal = useRevealValue();
  const value = reveal.data?.value;
  const tooShort = reason.trim().length < shortest;

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!tooShort) reveal.mutate({ credentialId, name, reason });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('revealTitle', { name, label })}
      description={value === undefined ? t('revealText') : undefined}
      footer={
        value === undefined ? (
          <Button type="submit" form={form} pending={reveal.isPending}>
            {t('show')}
          </Button>
        ) : (
          <CopyButton text={value} label={t('copy')} />
        )
      }
    >
      {value === undefined ? (
        <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
          <Field
            label={t('reason')}
            hint={t('reasonHint')}
            error={checked && tooShort ? t('reasonMissing') : fieldError(reveal.error, 'reason')}
          >
            {(control) => (
              <Input
                {...control}
                value={reason}
                maxLength={200}
                autoComplete="off"
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <FormError error={reveal.error} />
        </form>
      ) : (
        <output className="block rounded bg-muted px-3 py-2 font-mono text-sm break-all">{value}</output>
      )}
    </Dialog>
  );
}
