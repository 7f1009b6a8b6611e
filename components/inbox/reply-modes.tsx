'use client';

import { MessageSquare, StickyNote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Segmented } from '../ui/segmented';

type Mode = 'reply' | 'note';
type Props = { mode: Mode; onMode: (mode: Mode) => void };

const icons = { reply: MessageSquare, note: StickyNote } as const;

/** Whether one writes to the customer or to colleagues. */
export function ReplyModes({ mode, onMode }: Props) {
  const t = useTranslations('inbox.modes');
  return (
    <Segmented
      label={t('label')}
      value={mode}
      onChange={onMode}
      options={(['reply', 'note'] as const).map((value) => {
        const Icon = icons[value];
        return {
          value,
          label: (
            <>
              <Icon aria-hidden className="size-4" />
              {t(value)}
            </>
          ),
        };
      })}
    />
  );
}
