'use client';

import { SwitchLine } from './switch-line';

interface SwitchChoice<T> {
  readonly value: T;
  readonly label: string;
  readonly text?: string;
}

type Props<T> = {
  legend: string;
  choices: readonly SwitchChoice<T>[];
  chosen: readonly T[];
  onChange: (chosen: readonly T[]) => void;
  error: string | undefined;
};

/** Several of a few: each a switch, and what is wrong with the choice below. */
export function SwitchList<T extends string>({ legend, choices, chosen, onChange, error }: Props<T>) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">{legend}</legend>
      <ul className="mt-2 flex flex-col gap-3">
        {choices.map(({ value, ...words }) => (
          <li key={value}>
            <SwitchLine
              {...words}
              checked={chosen.includes(value)}
              onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
            />
          </li>
        ))}
      </ul>
      {error ? (
        <p role="alert" className="mt-2 text-sm text-failed">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
