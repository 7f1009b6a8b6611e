import type { ReactNode } from 'react';
import { cn } from '../ui/class-names';

/** The room a screen takes: tables breathe, forms stop where lines become too long to read. */
export function Screen({ width = 'wide', children }: { width?: 'wide' | 'form'; children: ReactNode }) {
  return (
    <div className={cn('w-full px-4 py-6 sm:px-8 sm:py-8', width === 'form' ? 'max-w-176' : 'max-w-7xl')}>
      {children}
    </div>
  );
}
