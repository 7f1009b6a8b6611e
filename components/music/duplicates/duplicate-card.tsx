'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { undoMs } from '../../ui/undo-ms';
import type { WireDuplicate } from '../music-api';
import { ReasonText } from '../reason-text';
import { laySideBySide } from './lay-side-by-side';
import { PairRow } from './pair-row';
import { useSettle, type Verdict } from './use-settle';

/** Two tracks with their waves laid over each other, why they were taken for one, and a person's word about it. */
export function DuplicateCard({ pair }: { pair: WireDuplicate }) {
  const t = useTranslations('music.duplicates');
  const ui = useTranslations('ui');
  const back = useSettle(pair.id);
  const settle = useSettle(pair.id, (verdict) => {
    toast.success(t(verdict.as === 'same' ? 'settledSame' : 'settledDifferent'), {
      duration: undoMs,
      action: { label: ui('undo'), onClick: () => back.mutate(opposite(verdict)) },
    });
  });
  const { kept, other, offsetMs, reason, verdict, settledAs } = pair;
  const laid = laySideBySide(kept.durationMs, other.durationMs, offsetMs ?? 0);
  const said = settledAs ?? (verdict === 'same' ? 'same' : null);
  const keep = (trackId: string) => settle.mutate({ as: 'same', keep: trackId });
  return (
    <li
      aria-label={t('pair', { one: kept.title, other: other.title })}
      className="flex flex-col gap-4 rounded border border-border bg-card p-4 sm:p-6"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-form text-sm">
          <span className="font-medium">{t('why')} </span>
          <ReasonText reason={reason} />
        </p>
        <Badge tone={said === null ? 'waiting' : said === 'same' ? 'paid' : 'neutral'}>
          {t(said === null ? 'waits' : said === 'same' ? 'isSame' : 'isDifferent')}
        </Badge>
      </div>
      <div className="flex flex-col gap-3">
        <PairRow track={kept} stretch={laid.kept} onKeep={() => keep(kept.id)} pending={settle.isPending} />
        <PairRow
          track={other}
          stretch={laid.other}
          onKeep={() => keep(other.id)}
          pending={settle.isPending}
        />
      </div>
      <FormError error={settle.error ?? back.error} />
      {said === 'different' ? null : (
        <Button
          variant="secondary"
          className="self-start"
          pending={settle.isPending}
          onClick={() => settle.mutate({ as: 'different' })}
        >
          {t(said === 'same' ? 'undoSame' : 'different')}
        </Button>
      )}
    </li>
  );
}

/** What takes a word back: two that were told apart are one again, and the other way round. */
const opposite = ({ as }: Verdict): Verdict => ({ as: as === 'same' ? 'different' : 'same' });
