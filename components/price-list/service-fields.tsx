'use client';

import { useTranslations } from 'next-intl';
import { Prepayment } from '@/lib/knowledge/schemas';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import type { DraftError, ItemDraft } from './item-draft';

const kinds = Prepayment.options.map((option) => option.shape.kind.value);

type Props = {
  draft: ItemDraft;
  onChange: (draft: ItemDraft) => void;
  currency: string;
  errorOf: (field: DraftError) => string | undefined;
};

export function ServiceFields({ draft, onChange, currency, errorOf }: Props) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  const asksValue = draft.prepayment === 'AMOUNT' || draft.prepayment === 'PERCENT';
  return (
    <>
      <Field label={t('durationIn')} error={errorOf('duration')}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={draft.duration}
            onChange={(event) => onChange({ ...draft, duration: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('fields.prepayment')}>
        {(control) => (
          <Select
            {...control}
            value={draft.prepayment}
            onChange={(event) => {
              const prepayment = kinds.find((kind) => kind === event.target.value);
              if (prepayment) onChange({ ...draft, prepayment, prepaymentValue: '' });
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`prepayments.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {asksValue ? (
        <Field
          label={
            draft.prepayment === 'PERCENT' ? t('prepaymentPercent') : t('prepaymentAmount', { currency })
          }
          error={errorOf('prepaymentValue')}
          className="sm:col-start-2"
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={draft.prepaymentValue}
              onChange={(event) => onChange({ ...draft, prepaymentValue: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field label={t('fields.format')} note={ui('optional')}>
        {(control) => (
          <Input
            {...control}
            value={draft.format}
            placeholder={t('formatExample')}
            maxLength={120}
            onChange={(event) => onChange({ ...draft, format: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('fields.place')} note={ui('optional')}>
        {(control) => (
          <Input
            {...control}
            value={draft.place}
            maxLength={120}
            onChange={(event) => onChange({ ...draft, place: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
