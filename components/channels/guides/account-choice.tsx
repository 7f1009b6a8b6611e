'use client';

import { useId } from 'react';
import type { LoginChoice } from '../channels-api';

type Props = {
  label: string;
  choices: readonly LoginChoice[];
  value: string;
  onChange: (id: string) => void;
};

/** One account out of several, each on a line that can be tapped anywhere. */
export function AccountChoice({ label, choices, value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{label}</legend>
      {choices.map(({ id, name: account, detail }) => (
        <label
          key={id}
          className="flex min-h-12 cursor-pointer items-center gap-3 rounded border border-border bg-card px-4 py-2 transition-colors hover:bg-hover has-checked:border-primary has-checked:bg-primary-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
        >
          <input
            type="radio"
            name={name}
            checked={id === value}
            onChange={() => onChange(id)}
            className="size-4 shrink-0 accent-primary"
          />
          <span className="min-w-0">
            <span className="block font-medium wrap-anywhere">{account}</span>
            {detail ? (
              <span className="block text-xs text-muted-foreground wrap-anywhere">{detail}</span>
            ) : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
