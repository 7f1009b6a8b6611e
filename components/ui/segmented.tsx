'use client';

import { ToggleGroup as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './class-names';

type Props<T extends string> = {
  label: string;
  value: T;
  options: { value: T; label: ReactNode }[];
  onChange: (value: T) => void;
  className?: string;
};

/** One of two to four choices, all visible at once. */
export function Segmented<T extends string>({ label, value, options, onChange, className }: Props<T>) {
  return (
    <Primitive.Root
      type="single"
      value={value}
      aria-label={label}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
      className={cn('inline-flex max-w-full gap-1 self-start rounded bg-muted p-1', className)}
    >
      {options.map((option) => (
        <Primitive.Item
          key={option.value}
          value={option.value}
          className="flex h-8 min-w-0 flex-auto items-center justify-center gap-2 rounded-half px-3 text-sm whitespace-nowrap text-muted-foreground transition-colors hover:text-foreground data-[state=on]:bg-card data-[state=on]:font-medium data-[state=on]:text-foreground [&>svg]:shrink-0"
        >
          {option.label}
        </Primitive.Item>
      ))}
    </Primitive.Root>
  );
}
