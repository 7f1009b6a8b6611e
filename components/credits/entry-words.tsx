'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import type { Tone } from '../ui/tone';
import type { EntryView } from './credits-api';

const tones: Record<NonNullable<EntryView['hold']>, Tone> = {
  OPEN: 'waiting',
  CAPTURED: 'paid',
  RELEASED: 'neutral',
  REFUNDED: 'neutral',
};

/** What a movement was for, in a few words; a reel with how it ended, a correction with its reason. */
export function EntryWords({ entry }: { entry: EntryView }) {
  const t = useTranslations('credits');
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {entry.kind === 'GRANT' && (entry.reason === 'welcome' || entry.reason === 'referral')
          ? t(`grants.${entry.reason}`)
          : t(`kinds.${entry.kind}`)}
        {entry.hold ? <Badge tone={tones[entry.hold]}>{t(`holds.${entry.hold}`)}</Badge> : null}
      </p>
      {entry.kind === 'ADJUST' && entry.reason ? (
        <p className="text-muted-foreground wrap-anywhere">{entry.reason}</p>
      ) : null}
    </div>
  );
}
