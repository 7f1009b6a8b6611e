'use client';

import { useLocale, useTranslations } from 'next-intl';
import { RadioGroup } from 'radix-ui';
import { useEffect, useId, useRef } from 'react';
import { ReelTemplate } from '@/lib/reels/schemas';

type Props = {
  value: ReelTemplate;
  onChange: (template: ReelTemplate) => void;
  /** Comes into sight with the keyboard on it: the next choice to be made. */
  focused: boolean;
};

/** What kind of video it becomes, as large cards with a frame of one. */
export function TemplateChoice({ value, onChange, focused }: Props) {
  const t = useTranslations('reels');
  const language = useLocale();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!focused) return;
    group.current?.querySelector<HTMLElement>('[data-state="checked"]')?.focus({ preventScroll: true });
    group.current?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  }, [focused]);

  return (
    <div ref={group} className="flex flex-col gap-2">
      <span id={id} className="text-sm font-medium">
        {t('template')}
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => onChange(ReelTemplate.parse(next))}
        className="grid grid-cols-3 gap-2 sm:gap-3"
      >
        {ReelTemplate.options.map((template) => (
          <RadioGroup.Item
            key={template}
            value={template}
            aria-label={t(`templates.${template}`)}
            aria-describedby={value === template ? `${id}-${template}` : undefined}
            className="group flex min-w-0 flex-col overflow-hidden rounded border border-input bg-card text-left transition-colors hover:bg-hover data-[state=checked]:border-primary data-[state=checked]:bg-primary-soft data-[state=checked]:outline-1 data-[state=checked]:outline-primary focus-visible:data-[state=checked]:outline-2 focus-visible:data-[state=checked]:outline-ring"
          >
            {/* biome-ignore lint/performance/noImgElement: small already, one for each language */}
            <img
              src={`/samples/reels/${template}.${language}.webp`}
              alt=""
              width={360}
              height={640}
              className="aspect-2/3 w-full bg-muted object-cover"
            />
            <span className="px-2 py-2 font-medium text-balance sm:px-3">{t(`templates.${template}`)}</span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <p id={`${id}-${value}`} className="text-sm text-muted-foreground">
        {t(`templateTexts.${value}`)}
      </p>
    </div>
  );
}
