'use client';

import type { ReactNode } from 'react';
import { Switch } from '../../ui/switch';

type Props = {
  title: string;
  text: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  /** Says which plan has it, or which setting is missing. */
  note?: ReactNode;
  /** What else there is to choose while it is on. */
  children?: ReactNode;
};

/** One thing that can be done with a video: a switch with its words, and below it what belongs to it. */
export function OptionRow({ title, text, checked, onChange, disabled = false, note, children }: Props) {
  return (
    <div className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-2 font-medium">{title}</p>
          <p className="text-sm text-muted-foreground">{text}</p>
        </div>
        <Switch label={title} checked={checked && !disabled} disabled={disabled} onChange={onChange} />
      </div>
      {note}
      {checked && !disabled ? children : null}
    </div>
  );
}
