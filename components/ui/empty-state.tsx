import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names';

type Props = {
  icon: LucideIcon;
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  /** `h1` where it is the whole page. */
  heading?: 'h1' | 'h2';
  className?: string;
};

/** An empty place teaches: what will be here, and the one button that starts it. */
export function EmptyState({ icon: Icon, title, text, action, heading: Heading = 'h2', className }: Props) {
  return (
    <div className={cn('flex flex-col items-center justify-center gap-2 px-6 py-16 text-center', className)}>
      <span className="mb-2 grid size-12 place-items-center rounded-full bg-primary-soft text-primary-text">
        <Icon aria-hidden className="size-6" />
      </span>
      <Heading className="text-base font-semibold">{title}</Heading>
      {text ? <p className="max-w-96 text-sm text-balance text-muted-foreground">{text}</p> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
