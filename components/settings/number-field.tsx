'use client';

import { Field } from '../ui/field';
import { NumberInput } from '../ui/number-input';

type Props = {
  label: string;
  hint?: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  onChange: (value: number) => void;
  error?: string;
};

/** A whole number within its limits. */
export function NumberField({ label, hint, value, min, max, step = 1, onChange, error }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <NumberInput {...control} min={min} max={max} step={step} value={value} onChange={onChange} />
      )}
    </Field>
  );
}
