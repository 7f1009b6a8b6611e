'use client';

import { CircleCheck, CircleMinus, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import type { WireStep } from './channels-api';
import { useChannelWords } from './use-channel-words';

const looks: Record<WireStep['result'], { icon: LucideIcon; ink: string }> = {
  ok: { icon: CircleCheck, ink: 'text-paid' },
  warning: { icon: TriangleAlert, ink: 'text-waiting' },
  failed: { icon: CircleX, ink: 'text-failed' },
  skipped: { icon: CircleMinus, ink: 'text-muted-foreground' },
};

/** One step of the check-up: how it went, what was found, and how to mend it. */
export function CheckLine({ step }: { step: WireStep }) {
  const t = useTranslations('channels.doctor');
  const found = useChannelWords().finding(step);
  const { icon: Icon, ink } = looks[step.result];
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', ink)} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">{t(`steps.${step.step}`)}</span>
          <span className={cn('text-xs', ink)}>{t(`results.${step.result}`)}</span>
        </p>
        {found ? <p className="mt-1 wrap-anywhere text-muted-foreground">{found.what}</p> : null}
        {found?.remedy ? (
          <p className="mt-1 wrap-anywhere">
            <span className="font-medium">{t('remedy')}:</span> {found.remedy}
          </p>
        ) : null}
      </div>
    </li>
  );
}
