'use client';

import { Lock } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { cn } from '../../ui/class-names';

type Props<T extends string> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; name: string; picture: ReactNode; locked?: boolean }[];
  className?: string;
  itemClassName: string;
};

/** One of a few, each shown by a picture of what it does. */
export function PictureChoice<T extends string>({ label, value, onChange, options, ...look }: Props<T>) {
  const id = useId();
  return (
    <div className="flex flex-col gap-2">
      <span id={id} className="font-medium">
        {label}
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen) onChange(chosen.value);
        }}
        className={cn('grid grid-cols-2 gap-2', look.className)}
      >
        {options.map(({ value: one, name, picture, locked = false }) => (
          <RadioGroup.Item
            key={one}
            value={one}
            disabled={locked}
            aria-label={name}
            className={cn(
              'flex min-w-0 flex-col rounded border border-input bg-card text-sm transition-colors enabled:hover:bg-hover disabled:cursor-not-allowed data-[state=checked]:border-primary data-[state=checked]:bg-primary-soft data-[state=checked]:outline-1 data-[state=checked]:outline-primary focus-visible:data-[state=checked]:outline-2 focus-visible:data-[state=checked]:outline-ring',
              look.itemClassName,
            )}
          >
            {picture}
            <span className="flex items-center gap-1.5 px-1 font-medium">
              {locked ? <Lock aria-hidden className="size-3.5 text-muted-foreground" /> : null}
              {name}
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
