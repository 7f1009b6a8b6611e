'use client';

import { useTranslations } from 'next-intl';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import type { DraftError, ItemDraft } from './item-draft';

type Props = {
  draft: ItemDraft;
  onChange: (draft: ItemDraft) => void;
  errorOf: (field: DraftError) => string | undefined;
};

export function ProductFields({ draft, onChange, errorOf }: Props) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  return (
    <>
      <Field label={t('fields.stock')} hint={t('stockHint')} error={errorOf('stock')}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={draft.stock}
            onChange={(event) => onChange({ ...draft, stock: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('fields.unit')} note={ui('optional')}>
        {(control) => (
          <Input
            {...control}
            value={draft.unit}
            placeholder={t('unitExample')}
            maxLength={120}
            onChange={(event) => onChange({ ...draft, unit: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
