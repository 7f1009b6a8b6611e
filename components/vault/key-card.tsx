'use client';

import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Card } from '../ui/card';
import { DateTime } from '../ui/date-time';
import { IconButton } from '../ui/icon-button';
import { StatusDot } from '../ui/status-dot';
import type { Tone } from '../ui/tone';
import { RevealDialog } from './reveal-dialog';
import type { WireCredential } from './use-credentials';
import { useKindName } from './use-kind-name';

const tones: Readonly<Record<WireCredential['status'], Tone>> = {
  CONNECTED: 'paid',
  EXPIRING: 'waiting',
  BROKEN: 'failed',
  REVOKED: 'neutral',
};

/** One outside account: how it is, when it was last looked at and used, and its keys masked. */
export function KeyCard({ credential, timeZone }: { credential: WireCredential; timeZone: string }) {
  const t = useTranslations('settings.keys');
  const kindName = useKindName();
  const [shown, setShown] = useState<string | null>(null);
  const { id, kind, label, status, note, values } = credential;
  const times = [
    ['checked', credential.lastCheckedAt],
    ['used', credential.lastUsedAt],
    ['expires', credential.expiresAt],
  ] as const;
  return (
    <Card className="flex flex-col gap-4 p-4" aria-label={label}>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="truncate text-base font-semibold">{label}</h3>
          <p className="text-sm text-muted-foreground">{kindName(kind)}</p>
        </div>
        <StatusDot tone={tones[status]} className="text-sm">
          {t(`status.${status}`)}
        </StatusDot>
      </div>
      {note ? <p className="text-sm">{note}</p> : null}
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {times.map(([what, at]) =>
          at === null && what === 'expires' ? null : (
            <div key={what} className="flex gap-2">
              <dt className="text-muted-foreground">{t(what)}</dt>
              <dd>{at === null ? t('never') : <DateTime at={at} timeZone={timeZone} />}</dd>
            </div>
          ),
        )}
      </dl>
      <ul className="border-t border-border">
        {values.map(({ name, masked }) => (
          <li
            key={name}
            className="flex min-h-12 items-center gap-3 border-b border-border font-mono text-sm last:border-0"
          >
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="text-muted-foreground">{masked}</span>
            <IconButton icon={Eye} label={t('showValue', { name })} onClick={() => setShown(name)} />
          </li>
        ))}
      </ul>
      {shown === null ? null : (
        <RevealDialog credentialId={id} name={shown} label={label} onClose={() => setShown(null)} />
      )}
    </Card>
  );
}
