import { cn } from './class-names';

/** A grey shape where something is about to be. The region around it carries `aria-busy`. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-pulse rounded bg-muted', className)} />;
}
