'use client';

import { Check } from 'lucide-react';
import { DropdownMenu as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

type Props = {
  label: string;
  value: string;
  options: { value: string; label: ReactNode }[];
  onChange: (value: string) => void;
};

/** One of several, inside a menu, under a small heading. */
export function MenuChoice({ label, value, options, onChange }: Props) {
  return (
    <Primitive.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      <Primitive.Label className="px-3 pt-2 pb-1 text-xs text-muted-foreground">{label}</Primitive.Label>
      {options.map((option) => (
        <Primitive.RadioItem
          key={option.value}
          value={option.value}
          className="flex min-h-9 cursor-pointer items-center gap-3 rounded-half px-3 text-sm outline-none select-none data-highlighted:bg-hover"
        >
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          <Primitive.ItemIndicator>
            <Check aria-hidden className="size-4 text-primary-text" />
          </Primitive.ItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}
