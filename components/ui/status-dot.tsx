import type { ReactNode } from 'react';
import { cn } from './class-names';
import type { Tone } from './tone';

const tones: Record<Tone, string> = {
  neutral: 'bg-muted-foreground',
  primary: 'bg-primary',
  paid: 'bg-paid',
  waiting: 'bg-waiting',
  failed: 'bg-failed',
  test: 'bg-test',
};

/** A dot with its words: the dot for a glance, the words for everybody. */
export function StatusDot({
  tone,
  children,
  className,
}: {
  tone: Tone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span className={cn('inline-flex items-center gap-2', className)}>
      <span aria-hidden className={cn('size-2 shrink-0 rounded-full', tones[tone])} />
      {children}
    </span>
  );
}
