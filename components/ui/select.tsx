import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './class-names';
import { controlStyle } from './control-style';

/** The platform's own list: the best one on a phone, and it works before any script has loaded. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <span className="relative block w-full">
      <select className={cn(controlStyle, 'h-10 appearance-none truncate pr-9', className)} {...rest} />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted-foreground"
      />
    </span>
  );
}
