'use client';

import { Stethoscope } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { cn } from '../ui/class-names';
import { FormError } from '../ui/form-error';
import { Ago } from './ago';
import type { WireChannel } from './channels-api';
import { CheckLine } from './check-line';
import { useCheckChannel } from './use-check-channel';
import { useSeconds } from './use-seconds';

/** The check-up of a channel: each step between the customer and us, tested when asked for. */
export function Doctor({ channel: { id, checkedAt, checkSteps } }: { channel: WireChannel }) {
  const t = useTranslations('channels.doctor');
  const check = useCheckChannel(id);
  const seconds = useSeconds(check.isPending);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted-foreground" aria-live="polite">
          {check.isPending ? (
            t('checking', { seconds })
          ) : checkedAt ? (
            <>
              {t.rich('checkedAt', { when: () => <Ago at={checkedAt} /> })}
              {checkSteps.every(({ result }) => result === 'ok') ? ` ${t('allWell')}` : null}
            </>
          ) : (
            t('never')
          )}
        </p>
        <Button
          variant={checkedAt ? 'secondary' : 'primary'}
          pending={check.isPending}
          onClick={() => check.mutate()}
        >
          {check.isPending ? null : <Stethoscope aria-hidden />}
          {t(checkedAt ? 'again' : 'check')}
        </Button>
      </div>
      <FormError error={check.error} />
      {checkSteps.length > 0 ? (
        <ul
          aria-busy={check.isPending || undefined}
          className={cn(
            'divide-y divide-border rounded border border-border bg-card transition-opacity',
            check.isPending && 'opacity-55',
          )}
        >
          {checkSteps.map((step) => (
            <CheckLine key={`${step.step} ${step.finding ?? ''}`} step={step} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
