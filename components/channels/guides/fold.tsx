'use client';

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cn } from '../../ui/class-names';

type Props = { title: string; open: boolean; onToggle: (open: boolean) => void; children: ReactNode };

/** What only few need, folded away under its name. */
export function Fold({ title, open, onToggle, children }: Props) {
  const id = useId();
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onToggle(!open)}
        className="-ml-1 flex min-h-8 items-center gap-2 rounded-half pr-2 pl-1 text-sm font-medium text-muted-foreground hover:text-foreground"
      >
        <ChevronRight aria-hidden className={cn('size-4 transition-transform', open && 'rotate-90')} />
        {title}
      </button>
      <div id={id} hidden={!open} className={open ? 'mt-3 flex flex-col gap-4' : undefined}>
        {children}
      </div>
    </div>
  );
}
