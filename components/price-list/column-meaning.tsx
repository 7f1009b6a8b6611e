'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/lib/knowledge/schemas';
import { cn } from '../ui/class-names';
import { controlStyle } from '../ui/control-style';
import { Select } from '../ui/select';
import { columnLetter } from './column-letter';
import type { DraftColumn, Meaning } from './mapping-draft';

type Props = {
  column: DraftColumn;
  header: string;
  disabled: boolean;
  onChange: (column: DraftColumn) => void;
};

const meanings: readonly Meaning[] = ['none', ...Field.options, 'variant'];

/** Above a column: what it is, and for options and prices of variants what they are called. */
export function ColumnMeaning({ column, header, disabled, onChange }: Props) {
  const t = useTranslations('priceList');
  const c = useTranslations('catalogue');
  const letter = columnLetter(column.column);
  const named = column.meaning === 'option' || column.meaning === 'variant';
  const text = (meaning: Meaning) =>
    meaning === 'none'
      ? c('notImported')
      : meaning === 'variant'
        ? t('variantPrice')
        : c(`fields.${meaning}`);
  return (
    <div className="flex w-40 flex-col gap-1">
      <Select
        aria-label={header ? t('columnMeaning', { letter, header }) : t('columnMeaningBare', { letter })}
        value={column.meaning}
        disabled={disabled}
        onChange={(event) => onChange({ ...column, meaning: event.target.value as Meaning })}
        className={cn(
          'h-9 text-sm',
          column.meaning === 'none' ? 'text-muted-foreground' : 'font-medium text-primary-text',
        )}
      >
        {meanings.map((meaning) => (
          <option key={meaning} value={meaning}>
            {text(meaning)}
          </option>
        ))}
      </Select>
      {named ? (
        <input
          aria-label={t(column.meaning === 'option' ? 'optionName' : 'variantOption', { letter })}
          placeholder={column.meaning === 'option' && header ? header : t('optionNameShort')}
          value={column.option}
          maxLength={60}
          disabled={disabled}
          onChange={(event) => onChange({ ...column, option: event.target.value })}
          className={cn(controlStyle, 'h-8 text-sm')}
        />
      ) : null}
      {column.meaning === 'variant' ? (
        <input
          aria-label={t('variantValue', { letter })}
          placeholder={header || t('variantValueShort')}
          value={column.value}
          maxLength={120}
          disabled={disabled}
          onChange={(event) => onChange({ ...column, value: event.target.value })}
          className={cn(controlStyle, 'h-8 text-sm')}
        />
      ) : null}
    </div>
  );
}
