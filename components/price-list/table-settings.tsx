'use client';

import { useTranslations } from 'next-intl';
import type { LayoutSheet } from '@/lib/knowledge/schemas';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { type DraftTable, withHeaderRow } from './mapping-draft';

type Props = {
  table: DraftTable;
  sheet: LayoutSheet;
  currency: string;
  disabled: boolean;
  onChange: (table: DraftTable) => void;
};

const others = ['USD', 'EUR', 'GBP', 'RUB', 'KZT', 'BYN', 'UAH', 'TRY', 'PLN', 'AED', 'CNY'];

/** Where the header of a table stands, and in which currency its prices are. */
export function TableSettings({ table, sheet, currency, disabled, onChange }: Props) {
  const t = useTranslations('priceList');
  const rows = sheet.preview.map(({ row }) => row);
  const known =
    table.headerRow === null || rows.includes(table.headerRow) ? rows : [...rows, table.headerRow];
  return (
    <div className="flex flex-wrap gap-4">
      <Field label={t('headerRowLabel')} className="w-40">
        {(control) => (
          <Select
            {...control}
            value={table.headerRow ?? ''}
            disabled={disabled}
            onChange={({ target }) =>
              onChange(withHeaderRow(table, target.value === '' ? null : Number(target.value)))
            }
          >
            <option value="">{t('noHeader')}</option>
            {known.map((row) => (
              <option key={row} value={row}>
                {t('rowNumber', { row })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('currencyLabel')} className="w-40">
        {(control) => (
          <Select
            {...control}
            value={table.currency ?? ''}
            disabled={disabled}
            onChange={({ target }) => onChange({ ...table, currency: target.value || null })}
          >
            <option value="">{t('companyCurrency', { currency })}</option>
            {others
              .filter((one) => one !== currency)
              .map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
