'use client';

import { Command } from 'cmdk';
import { Check, ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId, useState } from 'react';
import { cn } from './class-names';
import { controlStyle } from './control-style';

type Props = {
  id?: string;
  label: string;
  /** Stands in the field where one searches. */
  hint: string;
  nothing: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  disabled?: boolean;
};

/** One of very many choices, found by a few letters. */
export function SearchSelect({ id, label, hint, nothing, value, options, onChange, disabled }: Props) {
  const list = useId();
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          id={id}
          type="button"
          role="combobox"
          aria-label={`${label}: ${chosen?.label ?? ''}`}
          aria-expanded={open}
          aria-controls={list}
          aria-haspopup="listbox"
          disabled={disabled}
          className={cn(controlStyle, 'flex h-10 items-center gap-2 text-left text-sm')}
        >
          <span className="min-w-0 flex-1 truncate">{chosen?.label}</span>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          className="z-50 w-(--radix-popover-trigger-width) min-w-64 overflow-hidden rounded border border-border bg-popover shadow"
        >
          <Command label={label} loop defaultValue={chosen?.label}>
            <Command.Input
              placeholder={hint}
              className="h-10 w-full border-b border-border bg-transparent px-3 text-sm outline-none placeholder:text-muted-foreground"
            />
            <Command.List id={list} className="scroll-quiet max-h-64 overflow-y-auto p-1">
              <Command.Empty className="px-3 py-4 text-center text-sm text-muted-foreground">
                {nothing}
              </Command.Empty>
              {options.map((option) => (
                <Command.Item
                  key={option.value}
                  value={option.label}
                  keywords={[option.value]}
                  onSelect={() => {
                    onChange(option.value);
                    setOpen(false);
                  }}
                  className="flex min-h-9 cursor-pointer items-center gap-2 rounded-half px-3 text-sm data-[selected=true]:bg-hover"
                >
                  <span className="min-w-0 flex-1 truncate">{option.label}</span>
                  {option.value === value ? <Check aria-hidden className="size-4 shrink-0" /> : null}
                </Command.Item>
              ))}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
