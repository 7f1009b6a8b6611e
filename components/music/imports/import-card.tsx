'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useActiveCompany } from '../../shell/use-active-company';
import { DateTime } from '../../ui/date-time';
import type { WireImport } from '../music-api';
import { ReasonText } from '../reason-text';
import { ImportNumbers } from './import-numbers';
import { ImportState } from './import-state';

/** One import in the list: what it was asked for, how it stands. */
export function ImportCard({ run }: { run: WireImport }) {
  const t = useTranslations('music.imports');
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  return (
    <li className="relative flex flex-col gap-3 rounded border border-border bg-card p-4 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-ring">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <Link
            href={`/music/imports/${run.id}`}
            className="font-medium wrap-anywhere outline-none after:absolute after:inset-0"
          >
            {run.album?.title ?? run.urls[0] ?? t(`kinds.${run.kind}`)}
          </Link>
          <p className="flex flex-wrap gap-x-2 text-sm text-muted-foreground">
            <span>{t(`kinds.${run.kind}`)}</span>
            <span>{run.sourceId}</span>
            <DateTime at={run.createdAt} timeZone={timeZone} />
            <span>{t(`how.${run.askedHow}`)}</span>
          </p>
        </div>
        <ImportState state={run.state} />
      </div>
      <ImportNumbers run={run} />
      {run.reason ? (
        <p className="text-sm text-failed">
          <ReasonText reason={run.reason} />
        </p>
      ) : null}
    </li>
  );
}
