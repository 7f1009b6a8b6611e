'use client';

import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import { StyleName } from '@/lib/subtitles/schemas';
import { StyleSample } from './style-sample';

type Props = {
  value: StyleName;
  onChange: (name: StyleName) => void;
  /** All styles may be used, and not the two plain ones alone. */
  free: boolean;
};

const plain: readonly StyleName[] = ['clean', 'boxed'];

/** How subtitles look, as pictures. */
export function StyleChoice({ value, onChange, free }: Props) {
  const t = useTranslations('clips.styles');
  const id = useId();
  return (
    <div className="flex flex-col gap-2">
      <span id={id} className="font-medium">
        {t('label')}
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => onChange(StyleName.parse(next))}
        className="grid grid-cols-2 gap-2"
      >
        {StyleName.options.map((name) => {
          const locked = !free && !plain.includes(name);
          return (
            <RadioGroup.Item
              key={name}
              value={name}
              disabled={locked}
              aria-label={t(`names.${name}`)}
              className="flex min-w-0 flex-col gap-1.5 rounded border border-input bg-card p-1.5 text-left text-sm transition-colors enabled:hover:bg-hover disabled:cursor-not-allowed data-[state=checked]:border-primary data-[state=checked]:bg-primary-soft data-[state=checked]:outline-1 data-[state=checked]:outline-primary focus-visible:data-[state=checked]:outline-2 focus-visible:data-[state=checked]:outline-ring"
            >
              <StyleSample name={name} />
              <span className="flex items-center gap-1.5 px-1 font-medium">
                {locked ? <Lock aria-hidden className="size-3.5 text-muted-foreground" /> : null}
                {t(`names.${name}`)}
              </span>
            </RadioGroup.Item>
          );
        })}
      </RadioGroup.Root>
    </div>
  );
}
