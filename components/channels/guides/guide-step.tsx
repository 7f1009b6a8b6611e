'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { cn } from '../../ui/class-names';

/** `open`: can be done already, beside the one whose turn it is. */
export type StepState = 'done' | 'now' | 'open' | 'later';

type Props = {
  number: number;
  title: string;
  state: StepState;
  /** What the step has come to, once it is done. */
  summary?: ReactNode;
  /** Shown while it can be done. */
  children: ReactNode;
};

/** One step of a guide. When its turn comes after another, the keyboard and the screen reader are led to it. */
export function GuideStep({ number, title, state, summary, children }: Props) {
  const t = useTranslations('channels.guide');
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (state === 'now' && before.current !== 'now') heading.current?.focus();
    before.current = state;
  }, [state]);
  return (
    <li
      aria-current={state === 'now' ? 'step' : undefined}
      className="relative flex gap-4 pb-8 last:pb-0 not-last:before:absolute not-last:before:top-8 not-last:before:bottom-0 not-last:before:left-4 not-last:before:w-px not-last:before:bg-border"
    >
      <span
        aria-hidden
        className={cn(
          'relative grid size-8 shrink-0 place-items-center rounded-full text-sm font-semibold tabular-nums',
          state === 'done' && 'bg-paid-soft text-paid',
          state === 'now' && 'bg-primary text-primary-foreground',
          (state === 'open' || state === 'later') && 'bg-muted text-muted-foreground',
          state === 'open' && 'text-foreground',
        )}
      >
        {state === 'done' ? <Check className="size-4" /> : number}
      </span>
      <div className="min-w-0 flex-1 pt-1">
        <h2
          ref={heading}
          tabIndex={-1}
          className={cn(
            'text-base font-semibold outline-none',
            state === 'later' && 'font-medium text-muted-foreground',
          )}
        >
          <span className="sr-only">
            {t('stepOf', { number })}
            {state === 'done' ? `, ${t('done')}` : ''}
            {': '}
          </span>
          {title}
        </h2>
        {state === 'now' || state === 'open' ? (
          <div className="mt-3 flex flex-col gap-4">{children}</div>
        ) : null}
        {state === 'done' && summary ? <div className="mt-1 text-muted-foreground">{summary}</div> : null}
      </div>
    </li>
  );
}
