'use client';

import { Field } from '../ui/field';
import { Input } from '../ui/input';

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
        <Input
          {...control}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={step}
          value={Number.isNaN(value) ? '' : value}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          className="tabular-nums"
        />
      )}
    </Field>
  );
}
