'use client';

import { NumberInput } from '../ui/number-input';

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
    <NumberInput
      aria-label={label}
      title={label}
      min={min}
      max={max}
      placeholder={placeholder}
      value={value}
      onChange={onChange}
      className="w-20"
    />
  );
}
