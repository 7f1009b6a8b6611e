import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names';

const kinds = {
  info: { look: 'bg-primary-soft', icon: Info, ink: 'text-primary-text' },
  paid: { look: 'bg-paid-soft', icon: CircleCheck, ink: 'text-paid' },
  waiting: { look: 'bg-waiting-soft', icon: TriangleAlert, ink: 'text-waiting' },
  failed: { look: 'bg-failed-soft', icon: CircleAlert, ink: 'text-failed' },
};

type Props = {
  kind?: keyof typeof kinds;
  role?: 'alert' | 'status';
  action?: ReactNode;
  children: ReactNode;
};

/** A sentence that belongs to the place where it stands. */
export function Notice({ kind = 'info', role, action, children }: Props) {
  const { look, icon: Icon, ink } = kinds[kind];
  return (
    <div role={role} className={cn('flex items-start gap-3 rounded px-4 py-3 text-sm text-foreground', look)}>
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', ink)} />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
