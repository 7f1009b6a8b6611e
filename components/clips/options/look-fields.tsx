'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { SubtitleStyle } from '@/lib/subtitles/schemas';
import { Label } from '../../ui/label';
import { SearchSelect } from '../../ui/search-select';
import { Segmented } from '../../ui/segmented';
import { ColourField } from './colour-field';
import { useFontFamilies } from './use-font-families';

type Props = { style: SubtitleStyle; onChange: (part: Partial<SubtitleStyle>) => void };

const Size = SubtitleStyle.shape.size.unwrap();
const Position = SubtitleStyle.shape.position.unwrap();

/** Font, size, colour and place of the letters. */
export function LookFields({ style, onChange }: Props) {
  const t = useTranslations('clips.look');
  const options = useTranslations('clips.options');
  const id = useId();
  const families = useFontFamilies(true);
  const known = families.includes(style.font) ? families : [style.font, ...families];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="flex flex-col gap-1">
        <Label htmlFor={id}>{t('font')}</Label>
        <SearchSelect
          id={id}
          label={t('font')}
          hint={t('fontHint')}
          nothing={options('languageNothing')}
          value={style.font}
          options={known.map((family) => ({ value: family, label: family }))}
          onChange={(font) => onChange({ font })}
        />
      </div>
      <ColourField value={style.colour} onChange={(colour) => onChange({ colour })} />
      <div className="flex flex-col gap-1">
        <span aria-hidden className="text-sm font-medium">
          {t('size')}
        </span>
        <Segmented
          label={t('size')}
          value={style.size}
          options={Size.options.map((size) => ({ value: size, label: t(`sizes.${size}`) }))}
          onChange={(size) => onChange({ size })}
        />
      </div>
      <div className="flex flex-col gap-1">
        <span aria-hidden className="text-sm font-medium">
          {t('position')}
        </span>
        <Segmented
          label={t('position')}
          value={style.position}
          options={Position.options.map((position) => ({
            value: position,
            label: t(`positions.${position}`),
          }))}
          onChange={(position) => onChange({ position })}
        />
      </div>
    </div>
  );
}
