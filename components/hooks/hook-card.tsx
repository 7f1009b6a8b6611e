'use client';

import { KeyRound, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { FormError } from '../ui/form-error';
import { IconButton } from '../ui/icon-button';
import { Notice } from '../ui/notice';
import { Switch } from '../ui/switch';
import { ToldOnce } from '../vault/told-once';
import { DeliveryLog } from './delivery-log';
import { eventKeys } from './event-keys';
import type { WireHook } from './use-hooks';
import { useTendHook } from './use-tend-hook';

/** One receiver: what it is told, whether it is on, its secret anew, and what was sent to it. */
export function HookCard({ hook, timeZone }: { hook: WireHook; timeZone: string }) {
  const t = useTranslations('settings.hooks');
  const [asking, setAsking] = useState<'rotate' | 'remove' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { id, name, url, events, state, disabledAs } = hook;
  const { change, rotate, remove } = useTendHook(id, {
    onSecret: (told) => {
      setAsking(null);
      setSecret(told);
    },
    onRemoved: () => void toast.success(t('removed', { name })),
  });
  return (
    <Card className="flex flex-col gap-4 p-4" aria-label={name}>
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="truncate text-base font-semibold">{name}</h3>
          <p className="font-mono text-sm break-all text-muted-foreground">{url}</p>
          <p className="mt-1 text-sm">{events.map((event) => t(`event.${eventKeys[event]}`)).join(' · ')}</p>
        </div>
        <Switch
          label={t('isOn', { name })}
          checked={state === 'ACTIVE'}
          disabled={change.isPending}
          onChange={(on) => change.mutate({ state: on ? 'ACTIVE' : 'DISABLED' })}
        />
      </div>
      {disabledAs === 'gone' ? <Notice kind="waiting">{t('gone')}</Notice> : null}
      <FormError error={change.error} />
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('hideLog') : t('showLog')}
        </Button>
        <Button variant="ghost" onClick={() => setAsking('rotate')}>
          <KeyRound aria-hidden />
          {t('rotate')}
        </Button>
        <IconButton icon={Trash2} label={t('removeNamed', { name })} onClick={() => setAsking('remove')} />
      </div>
      {isOpen ? <DeliveryLog hookId={id} canReplay={state === 'ACTIVE'} timeZone={timeZone} /> : null}
      <ConfirmDialog
        open={asking === 'rotate'}
        onOpenChange={() => setAsking(null)}
        title={t('rotateTitle', { name })}
        description={t('rotateText')}
        confirmLabel={t('rotate')}
        pending={rotate.isPending}
        error={rotate.error}
        onConfirm={() => rotate.mutate()}
      />
      <ConfirmDialog
        open={asking === 'remove'}
        onOpenChange={() => setAsking(null)}
        title={t('removeTitle', { name })}
        description={t('removeText')}
        confirmLabel={t('remove')}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
      />
      {secret === null ? null : (
        <ToldOnce
          title={t('toldTitle')}
          warning={t('toldText')}
          value={secret}
          copyLabel={t('copy')}
          onClose={() => setSecret(null)}
        />
      )}
    </Card>
  );
}
