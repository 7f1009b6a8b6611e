import type { ReactNode } from 'react';
import { Switch } from '../ui/switch';

type Props = {
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children?: ReactNode;
};

/** One way to hear: its switch, and what it still needs. */
export function NoticeWay({ label, hint, checked, onChange, children }: Props) {
  return (
    <li className="flex flex-col gap-3 py-4">
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <p className="font-medium">{label}</p>
          <p className="text-sm text-muted-foreground">{hint}</p>
        </div>
        <Switch label={label} checked={checked} onChange={onChange} />
      </div>
      {children}
    </li>
  );
}
