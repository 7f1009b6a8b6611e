'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { queryKeys } from '../api/query-keys';
import { Badge } from '../ui/badge';
import { Segmented } from '../ui/segmented';
import { AnswersChanged } from './answers-changed';
import { ContradictionList } from './contradiction-list';
import { DifferenceList } from './difference-list';
import type { Missing, WireDryRun } from './price-list-api';

type Props = {
  id: string;
  dryRun: WireDryRun;
  missing: Missing;
  onMissing: (missing: Missing) => void;
  currency: string;
  timeZone: string;
};

type Kind = 'all' | 'NEW' | 'CHANGED' | 'WITHDRAWN';

/** What publishing would do: to the price list, to what fits together, and to what customers have been told. */
export function ChangesPanel({ id, dryRun, missing, onMissing, currency, timeZone }: Props) {
  const t = useTranslations('priceList');
  const [kind, setKind] = useState<Kind>('all');
  const { created, changed, withdrawn, unchanged } = dryRun;
  const kinds = (
    [
      { value: 'CHANGED', label: t('filterChanged'), count: changed },
      { value: 'NEW', label: t('filterNew'), count: created },
      { value: 'WITHDRAWN', label: t('filterWithdrawn'), count: withdrawn },
    ] as const
  ).filter(({ count }) => count > 0);
  const shown = kinds.some(({ value }) => value === kind) ? kind : 'all';
  return (
    <section aria-labelledby="changes-title" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="changes-title" className="text-base font-semibold">
          {t('changesTitle')}
        </h2>
        <span className="flex flex-wrap gap-2">
          {created > 0 ? <Badge tone="paid">{t('countNew', { count: created })}</Badge> : null}
          {changed > 0 ? <Badge tone="waiting">{t('countChanged', { count: changed })}</Badge> : null}
          {withdrawn > 0 ? <Badge tone="failed">{t('countWithdrawn', { count: withdrawn })}</Badge> : null}
          <Badge>{t('countUnchanged', { count: unchanged })}</Badge>
        </span>
      </div>
      {dryRun.missing > 0 ? (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded border border-border bg-card px-4 py-3">
          <span>{t('missingTitle', { count: dryRun.missing })}</span>
          <Segmented
            label={t('missingTitle', { count: dryRun.missing })}
            value={missing}
            onChange={onMissing}
            options={[
              { value: 'keep', label: t('missingKeep') },
              { value: 'withdraw', label: t('missingWithdraw') },
            ]}
          />
        </div>
      ) : null}
      <ContradictionList dryRun={dryRun} currency={currency} />
      {kinds.length === 0 ? (
        <p className="text-muted-foreground">{t('nothingChanges')}</p>
      ) : (
        <>
          {kinds.length > 1 ? (
            <Segmented
              label={t('differences')}
              value={shown}
              onChange={setKind}
              className="flex-wrap"
              options={[
                { value: 'all', label: t('filterAll') },
                ...kinds.map(({ value, label, count }) => ({ value, label: `${label} ${count}` })),
              ]}
            />
          ) : null}
          <DifferenceList
            label={t('differences')}
            queryKey={[...queryKeys.dryRuns, id, 'differences']}
            path={`/api/knowledge-bases/${id}/differences`}
            query={{ missing, kind: shown === 'all' ? null : shown }}
          />
          <AnswersChanged id={id} missing={missing} timeZone={timeZone} />
        </>
      )}
    </section>
  );
}
