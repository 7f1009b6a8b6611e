'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { LoadMore } from '../ui/load-more';
import { Notice } from '../ui/notice';
import { Segmented } from '../ui/segmented';
import { draftOf, mappingOf } from './mapping-draft';
import { MappingTable } from './mapping-table';
import type { WireKnowledgeBase } from './price-list-api';
import { reportRows } from './report-rows';
import { useRemap } from './use-remap';
import { useUploadRows } from './use-upload-rows';

type Props = { knowledgeBase: WireKnowledgeBase; currency: string };

/** The file as tables: what each column is above it, to be corrected, and refused cells marked where they stand. */
export function UploadMapping({ knowledgeBase, currency }: Props) {
  const t = useTranslations('priceList');
  const c = useTranslations('catalogue');
  const { id, report, status, refused } = knowledgeBase;
  const read = draftOf(report.sheets);
  const [draft, setDraft] = useState(read);
  const [which, setWhich] = useState<'all' | 'refused'>('all');
  const remap = useRemap(id);
  const pages = useUploadRows(id, which === 'refused', status !== 'FAILED');
  const rows = reportRows(pages.data?.pages.flatMap((page) => page.rows) ?? []);
  const changed = JSON.stringify(draft) !== JSON.stringify(read);
  const mapping = mappingOf(draft);
  const readAgain = (wish: typeof mapping) =>
    remap.mutate(wish, { onSuccess: ({ report: now }) => setDraft(draftOf(now.sheets)) });
  const fixed = status === 'PUBLISHED' || status === 'DISCARDED';
  return (
    <section aria-labelledby="mapping-title" className="flex flex-col gap-4">
      <div>
        <h2 id="mapping-title" className="text-base font-semibold">
          {t('mappingTitle')}
        </h2>
        {fixed ? null : <p className="mt-1 text-muted-foreground">{t('mappingText')}</p>}
      </div>
      {refused > 0 ? (
        <Segmented
          label={c('rowsShown')}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'all', label: c('rowsAll') },
            { value: 'refused', label: c('rowsRefused', { count: refused }) },
          ]}
        />
      ) : null}
      {draft.map((table, index) => {
        const sheet = report.sheets.find((one) => one.sheet === table.sheet);
        const before = read[index];
        if (!sheet || !before) return null;
        return (
          <MappingTable
            // biome-ignore lint/suspicious/noArrayIndexKey: tables of a file never change places
            key={index}
            table={table}
            read={before}
            sheet={sheet}
            rows={rows.filter(
              (row) =>
                row.sheet === table.sheet &&
                row.row >= before.firstRow &&
                row.row <= (before.lastRow ?? Number.POSITIVE_INFINITY),
            )}
            currency={currency}
            fixed={fixed || remap.isPending}
            onChange={(next) => setDraft(draft.map((one, at) => (at === index ? next : one)))}
          />
        );
      })}
      <LoadMore
        more={pages.hasNextPage}
        loading={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
      {changed && !fixed ? (
        <div className="sticky bottom-2 z-20 rounded shadow">
          <Notice
            kind="waiting"
            role="status"
            action={
              <span className="flex flex-wrap justify-end gap-2">
                <Button variant="ghost" size="sm" disabled={remap.isPending} onClick={() => setDraft(read)}>
                  {t('asDetected')}
                </Button>
                <Button
                  size="sm"
                  disabled={mapping === null}
                  pending={remap.isPending}
                  onClick={() => readAgain(mapping)}
                >
                  {t('readThisWay')}
                </Button>
              </span>
            }
          >
            {mapping === null ? t('mappingIncomplete') : t('mappingChanged')}
          </Notice>
        </div>
      ) : null}
      <FormError error={remap.error} />
      {knowledgeBase.mapped && !changed && !fixed ? (
        <p className="flex flex-wrap items-center gap-x-2 text-muted-foreground">
          {t('mappedByYou')}
          <Button variant="link" pending={remap.isPending} onClick={() => readAgain(null)}>
            {t('detectAgain')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
