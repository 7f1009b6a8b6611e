'use client';

import { Switch as Primitive } from 'radix-ui';

type Props = { checked: boolean; onChange: (checked: boolean) => void; label: string; disabled?: boolean };

/** On or off, at once. The label is read aloud; whoever places the switch writes the words beside it. */
export function Switch({ checked, onChange, label, disabled }: Props) {
  return (
    <Primitive.Root
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      aria-label={label}
      className="inline-flex h-6 w-10 shrink-0 items-center rounded-full border border-input bg-muted px-0.5 transition-colors disabled:opacity-55 data-[state=checked]:border-primary data-[state=checked]:bg-primary"
    >
      <Primitive.Thumb className="size-4 rounded-full bg-muted-foreground transition-transform data-[state=checked]:translate-x-4.5 data-[state=checked]:bg-primary-foreground" />
    </Primitive.Root>
  );
}
