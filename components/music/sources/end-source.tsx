'use client';

import { CircleSlash, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import type { WireSource } from '../music-api';
import { useEndSource } from './use-end-source';
import { WithdrawDialog } from './withdraw-dialog';

/** Takes a source out of use with all its tracks, or back into it. */
export function EndSource({ source }: { source: WireSource }) {
  const t = useTranslations('music.sources');
  const [asking, setAsking] = useState(false);
  const { id, name, state } = source;
  const { withdraw, restore } = useEndSource(id, () => {
    setAsking(false);
    toast.success(t(state === 'ACTIVE' ? 'withdrawnNow' : 'restoredNow', { name }));
  });
  if (state === 'WITHDRAWN') {
    return (
      <>
        <Button
          size="sm"
          variant="secondary"
          pending={restore.isPending}
          aria-label={t('restoreOf', { name })}
          onClick={() => restore.mutate()}
        >
          <RotateCcw aria-hidden />
          {t('restore')}
        </Button>
        <FormError error={restore.error} />
      </>
    );
  }
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        className="text-failed"
        aria-label={t('withdrawOf', { name })}
        onClick={() => setAsking(true)}
      >
        <CircleSlash aria-hidden />
        {t('withdraw')}
      </Button>
      {asking ? (
        <WithdrawDialog
          source={source}
          pending={withdraw.isPending}
          error={withdraw.error}
          onConfirm={(reason) => withdraw.mutate(reason)}
          onClose={() => {
            withdraw.reset();
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}
