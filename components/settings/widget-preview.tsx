'use client';

import { MessageCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { WidgetSettings } from '@/lib/channels/widget/schemas';
import { inkOn } from '../theme/ink-on';
import { cn } from '../ui/class-names';

/** The button in the corner of some page. */
export function WidgetPreview({ settings }: { settings: WidgetSettings }) {
  const t = useTranslations('settings.widget');
  const { colour, side, label } = settings;
  return (
    <figure className="m-0 flex flex-col gap-2">
      <figcaption className="text-sm text-muted-foreground">{t('preview')}</figcaption>
      <div
        aria-hidden
        className={cn(
          'flex h-40 items-end overflow-hidden rounded border border-border bg-muted p-4',
          side === 'right' ? 'justify-end' : 'justify-start',
        )}
      >
        <span
          className="flex h-14 min-w-14 items-center justify-center gap-2 rounded-full px-4 text-base font-semibold shadow"
          style={{ background: colour, color: inkOn(colour) }}
        >
          <MessageCircle className="size-6" />
          {label}
        </span>
      </div>
    </figure>
  );
}
