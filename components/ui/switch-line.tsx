'use client';

import { Switch } from './switch';

type Props = { label: string; text?: string; checked: boolean; onChange: (checked: boolean) => void };

/** A switch with its words beside it, below or beside others. */
export function SwitchLine({ label, text, checked, onChange }: Props) {
  return (
    <div className="flex items-start gap-3">
      <Switch checked={checked} label={label} onChange={onChange} />
      <div className="min-w-0 text-sm">
        <p aria-hidden className="font-medium">
          {label}
        </p>
        {text ? <p className="text-muted-foreground">{text}</p> : null}
      </div>
    </div>
  );
}
