'use client';

import { Progress as Primitive } from 'radix-ui';

/** How far something is, from 0 to 100, with its number in words. */
export function Progress({ value, label }: { value: number; label: string }) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex justify-between gap-2 text-sm">
        <span>{label}</span>
        <span className="text-muted-foreground tabular-nums">{Math.round(value)} %</span>
      </div>
      <Primitive.Root value={value} aria-label={label} className="h-2 overflow-hidden rounded-full bg-muted">
        <Primitive.Indicator
          className="h-full bg-primary transition-transform"
          style={{ transform: `translateX(-${100 - value}%)` }}
        />
      </Primitive.Root>
    </div>
  );
}
