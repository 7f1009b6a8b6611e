'use client';

import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { IconButton } from '../../ui/icon-button';
import { Label } from '../../ui/label';

type Props = { value: string | undefined; onChange: (colour: string | undefined) => void };

const usual = '#ffffff';

/** The colour of the letters; without one, the style's own. */
export function ColourField({ value, onChange }: Props) {
  const t = useTranslations('clips.look');
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id}>{t('colour')}</Label>
      <div className="flex items-center gap-2">
        <input
          id={id}
          type="color"
          value={value ?? usual}
          onChange={(event) => onChange(event.target.value)}
          className="h-10 w-16 cursor-pointer rounded border border-input bg-card p-1"
        />
        <span className="flex-1 text-sm text-muted-foreground tabular-nums">
          {value === undefined ? t('ownColour') : value.toUpperCase()}
        </span>
        {value === undefined ? null : (
          <IconButton icon={RotateCcw} label={t('resetColour')} onClick={() => onChange(undefined)} />
        )}
      </div>
    </div>
  );
}
