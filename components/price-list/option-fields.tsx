'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import type { ItemDraft } from './item-draft';

type Options = ItemDraft['options'];

/** What makes this variant differ from its sisters: colour, size… */
export function OptionFields({
  options,
  onChange,
}: {
  options: Options;
  onChange: (options: Options) => void;
}) {
  const t = useTranslations('catalogue');
  const change = (id: number, part: { name?: string; value?: string }) =>
    onChange(options.map((option) => (option.id === id ? { ...option, ...part } : option)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-sm font-medium">{t('options')}</legend>
      {options.map((option) => (
        <div key={option.id} className="grid grid-cols-[1fr_1fr_auto] gap-2">
          <Input
            aria-label={t('optionName')}
            placeholder={t('optionNameExample')}
            value={option.name}
            maxLength={60}
            onChange={(event) => change(option.id, { name: event.target.value })}
          />
          <Input
            aria-label={t('optionValue')}
            placeholder={t('optionValueExample')}
            value={option.value}
            maxLength={120}
            onChange={(event) => change(option.id, { value: event.target.value })}
          />
          <IconButton
            icon={Trash2}
            label={t('removeOption', { name: option.name })}
            onClick={() => onChange(options.filter(({ id }) => id !== option.id))}
          />
        </div>
      ))}
      <Button
        variant="ghost"
        size="sm"
        className="self-start"
        onClick={() =>
          onChange([...options, { id: Math.max(0, ...options.map(({ id }) => id)) + 1, name: '', value: '' }])
        }
      >
        <Plus aria-hidden />
        {t('addOption')}
      </Button>
    </fieldset>
  );
}
