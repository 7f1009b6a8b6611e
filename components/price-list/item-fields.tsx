'use client';

import { useTranslations } from 'next-intl';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { Textarea } from '../ui/textarea';
import type { DraftError, ItemDraft } from './item-draft';
import { OptionFields } from './option-fields';
import { ProductFields } from './product-fields';
import { ServiceFields } from './service-fields';

type Props = {
  draft: ItemDraft;
  onChange: (draft: ItemDraft) => void;
  currency: string;
  isNew: boolean;
  wrong: readonly DraftError[];
};

export function ItemFields({ draft, onChange, currency, isNew, wrong }: Props) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  const errorOf = (field: DraftError) => (wrong.includes(field) ? t(`wrong.${field}`) : undefined);
  return (
    <>
      {isNew ? (
        <Segmented
          label={t('fields.kind')}
          value={draft.kind}
          onChange={(kind) => onChange({ ...draft, kind })}
          options={[
            { value: 'PRODUCT', label: t('kinds.PRODUCT') },
            { value: 'SERVICE', label: t('kinds.SERVICE') },
          ]}
        />
      ) : null}
      <Field label={t('fields.name')} error={errorOf('name')}>
        {(control) => (
          <Input
            {...control}
            value={draft.name}
            maxLength={200}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('priceIn', { currency })} error={errorOf('price')}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={draft.price}
              onChange={(event) => onChange({ ...draft, price: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('fields.sku')} note={ui('optional')}>
          {(control) => (
            <Input
              {...control}
              value={draft.sku}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => onChange({ ...draft, sku: event.target.value })}
            />
          )}
        </Field>
        {draft.kind === 'SERVICE' ? (
          <ServiceFields draft={draft} onChange={onChange} currency={currency} errorOf={errorOf} />
        ) : (
          <ProductFields draft={draft} onChange={onChange} errorOf={errorOf} />
        )}
      </div>
      <OptionFields options={draft.options} onChange={(options) => onChange({ ...draft, options })} />
      <Field label={t('fields.description')} note={ui('optional')}>
        {(control) => (
          <Textarea
            {...control}
            value={draft.description}
            maxLength={4000}
            onChange={(event) => onChange({ ...draft, description: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
