'use client';

import { FileSpreadsheet, PenLine, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { DateTime } from '../ui/date-time';
import type { WireVersion } from './price-list-api';
import { VersionCounts } from './version-counts';

const icons = { UPLOAD: FileSpreadsheet, HAND: PenLine, RESTORED: Undo2 };

type Props = {
  version: WireVersion;
  current: boolean;
  /** The person who looks. */
  userId: string | undefined;
  timeZone: string;
  onOpen: () => void;
  /** null: it is what is on sale. */
  onGoBack: (() => void) | null;
};

/** One version: what made it, when, by whom, how much it changed, and the way back to it. */
export function VersionLine({ version, current, userId, timeZone, onOpen, onGoBack }: Props) {
  const t = useTranslations('priceList');
  const Icon = icons[version.kind];
  const { number, byUser, at, title, restored } = version;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <span className="flex min-w-0 flex-1 basis-64 items-start gap-3">
        <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-muted-foreground" />
        <span className="min-w-0">
          <span className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{t('version', { number })}</span>
            {current ? <Badge tone="paid">{t('onSaleNow')}</Badge> : null}
          </span>
          <span className="block break-words text-muted-foreground">
            {restored === 0
              ? t('restoredStart')
              : t(`versionKinds.${version.kind}`, { title: title ?? '', restored: restored ?? 0 })}
          </span>
          <span className="text-muted-foreground">
            <DateTime at={at} timeZone={timeZone} />
            {byUser ? `, ${byUser === userId ? t('byYou') : t('byOther')}` : null}
          </span>
        </span>
      </span>
      <VersionCounts counts={version} />
      <span className="flex flex-wrap gap-2">
        <Button variant="ghost" size="sm" onClick={onOpen}>
          {t('showChanges')}
        </Button>
        {onGoBack ? (
          <Button variant="secondary" size="sm" onClick={onGoBack}>
            {t('goBack')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}
