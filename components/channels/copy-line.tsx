'use client';

import { useTranslations } from 'next-intl';
import { CopyButton } from '../ui/copy-button';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

/** A value to be pasted elsewhere, whole. */
export function CopyLine({ label, value, hint }: { label: string; value: string; hint?: string }) {
  const t = useTranslations('channels.guide');
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            {...control}
            readOnly
            value={value}
            onFocus={(event) => event.target.select()}
            className="font-mono text-xs"
          />
          <CopyButton text={value} label={t('copy')} />
        </div>
      )}
    </Field>
  );
}
