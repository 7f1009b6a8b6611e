'use client';

import { useTranslations } from 'next-intl';
import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import { ClipOptions } from '@/lib/subtitles/schemas';
import { VerticalPicture } from './vertical-picture';

type Props = { value: ClipOptions['vertical']; onChange: (vertical: ClipOptions['vertical']) => void };

const Vertical = ClipOptions.shape.vertical.unwrap();

/** Whether and how a wide video becomes an upright one, each way with a little picture of what it does. */
export function VerticalChoice({ value, onChange }: Props) {
  const t = useTranslations('clips.vertical');
  const id = useId();
  return (
    <div className="flex flex-col gap-2">
      <span id={id} className="font-medium">
        {t('label')}
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => onChange(Vertical.parse(next))}
        className="grid grid-cols-2 gap-2 sm:grid-cols-4"
      >
        {Vertical.options.map((kind) => (
          <RadioGroup.Item
            key={kind}
            value={kind}
            aria-label={t(kind)}
            className="flex min-w-0 flex-col items-center gap-1 rounded border border-input bg-card px-2 pt-3 pb-2 text-center text-sm transition-colors hover:bg-hover data-[state=checked]:border-primary data-[state=checked]:bg-primary-soft data-[state=checked]:outline-1 data-[state=checked]:outline-primary focus-visible:data-[state=checked]:outline-2 focus-visible:data-[state=checked]:outline-ring"
          >
            <VerticalPicture kind={kind} />
            <span className="font-medium">{t(kind)}</span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <p className="text-sm text-muted-foreground">{t(`texts.${value}`)}</p>
    </div>
  );
}
