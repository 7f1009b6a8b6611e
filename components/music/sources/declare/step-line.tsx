'use client';

import { useTranslations } from 'next-intl';
import { cn } from '../../../ui/class-names';
import { type StepKey, steps } from './steps';

type Props = { step: StepKey; onStep: (step: StepKey) => void; open: (step: StepKey) => boolean };

/** Where one stands, and the way back to what was answered. */
export function StepLine({ step, onStep, open }: Props) {
  const t = useTranslations('music.declare');
  return (
    <ol aria-label={t('steps')} className="grid grid-cols-3 gap-2">
      {steps.map(({ key }, index) => (
        <li key={key}>
          <button
            type="button"
            disabled={key !== step && !open(key)}
            aria-current={key === step ? 'step' : undefined}
            onClick={() => onStep(key)}
            className={cn(
              'flex h-full w-full flex-col border-t-2 pt-2 text-left text-sm disabled:text-muted-foreground',
              key === step ? 'border-primary font-medium' : 'border-border',
            )}
          >
            <span className="text-xs text-muted-foreground tabular-nums">{index + 1}</span>
            {t(`step.${key}`)}
          </button>
        </li>
      ))}
    </ol>
  );
}
