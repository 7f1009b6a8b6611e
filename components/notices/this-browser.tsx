'use client';

import { BellOff, BellRing } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import { useBrowserPush } from './use-browser-push';

type Props = { pushKey: string; known: boolean; onChanged: () => void };

/** Agreeing to notices in the browser one sits at. `known`: some browser of this person has agreed. */
export function ThisBrowser({ pushKey, known, onChanged }: Props) {
  const t = useTranslations('notices');
  const { state, allow, forget } = useBrowserPush(pushKey, onChanged);
  if (state === undefined) return null;
  if (state === 'unsupported') return <Notice>{t('unsupported')}</Notice>;
  if (state === 'denied') return <Notice kind="waiting">{t('denied')}</Notice>;
  return (
    <div className="flex flex-col items-start gap-2">
      {state === 'on' && known ? (
        <Button variant="secondary" onClick={() => forget.mutate()} pending={forget.isPending}>
          <BellOff aria-hidden />
          {t('forget')}
        </Button>
      ) : (
        <Button variant="secondary" onClick={() => allow.mutate()} pending={allow.isPending}>
          <BellRing aria-hidden />
          {t('allow')}
        </Button>
      )}
      <FormError error={allow.error ?? forget.error} />
    </div>
  );
}
