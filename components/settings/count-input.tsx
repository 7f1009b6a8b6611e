'use client';

import { Input } from '../ui/input';

type Props = {
  label: string;
  value: number;
  min: number;
  max?: number;
  placeholder?: string;
  onChange: (value: number) => void;
};

/** A small whole number inside a line of other fields; NaN while it is empty. */
export function CountInput({ label, value, min, max = 500, placeholder, onChange }: Props) {
  return (
    <Input
      aria-label={label}
      title={label}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      placeholder={placeholder}
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      className="w-20 tabular-nums"
    />
  );
}
