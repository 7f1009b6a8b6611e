'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { Ago } from '../channels/ago';
import { Badge } from '../ui/badge';
import { Card } from '../ui/card';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DateTime } from '../ui/date-time';
import { IconButton } from '../ui/icon-button';
import { scopeKeys } from './scope-keys';
import { useRevokeToken } from './use-revoke-token';
import type { WireToken } from './use-tokens';

/** One token: what it may do, when it was used and when it ends, and the way to end it now. */
export function TokenRow({ token, timeZone }: { token: WireToken; timeZone: string }) {
  const t = useTranslations('settings.tokens');
  const [asking, setAsking] = useState(false);
  const { id, name, prefix, scopes, createdAt, expiresAt, lastUsedAt, isExpired } = token;
  const revoke = useRevokeToken(id, () => {
    setAsking(false);
    toast.success(t('revoked', { name }));
  });
  return (
    <Card className="flex flex-col gap-3 p-4" aria-label={name}>
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="truncate text-base font-semibold">{name}</h3>
          <p className="font-mono text-sm text-muted-foreground">{prefix}…</p>
        </div>
        <IconButton icon={Trash2} label={t('revokeNamed', { name })} onClick={() => setAsking(true)} />
      </div>
      <div className="flex flex-wrap gap-2">
        {isExpired ? <Badge tone="failed">{t('expired')}</Badge> : null}
        {scopes.map((scope) => (
          <Badge key={scope}>{t(`scope.${scopeKeys[scope]}`)}</Badge>
        ))}
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <div className="flex gap-2">
          <dt className="text-muted-foreground">{t('created')}</dt>
          <dd>
            <DateTime at={createdAt} timeZone={timeZone} style="date-year" />
          </dd>
        </div>
        <div className="flex gap-2">
          <dt className="text-muted-foreground">{t('used')}</dt>
          <dd>{lastUsedAt === null ? t('never') : <Ago at={lastUsedAt} />}</dd>
        </div>
        <div className="flex gap-2">
          <dt className="text-muted-foreground">{t('ends')}</dt>
          <dd>
            {expiresAt === null ? (
              t('never')
            ) : (
              <DateTime at={expiresAt} timeZone={timeZone} style="date-year" />
            )}
          </dd>
        </div>
      </dl>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('revokeTitle', { name })}
        description={t('revokeText')}
        confirmLabel={t('revoke')}
        pending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
      />
    </Card>
  );
}
