import type { ComponentProps } from 'react';
import { cn } from './class-names';
import { Input } from './input';

type Props = Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> & {
  value: number;
  onChange: (value: number) => void;
};

/** A whole number; NaN while it is empty. */
export function NumberInput({ value, onChange, className, ...rest }: Props) {
  return (
    <Input
      {...rest}
      type="number"
      inputMode="numeric"
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      className={cn('tabular-nums', className)}
    />
  );
}
