import { LoaderCircle } from 'lucide-react';
import { cn } from './class-names';

/** A turning circle for an act under way. The words beside it say which one, so it is silent itself. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn('size-4 animate-spin', className)} />;
}
