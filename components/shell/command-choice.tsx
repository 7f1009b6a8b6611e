'use client';

import { Command } from 'cmdk';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  /** What the typed letters are compared with. */
  value: string;
  icon: LucideIcon;
  onChoose: () => void;
  aside?: ReactNode;
  children: ReactNode;
};

export function CommandChoice({ value, icon: Icon, onChoose, aside, children }: Props) {
  return (
    <Command.Item
      value={value}
      onSelect={onChoose}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-half px-3 data-[selected=true]:bg-hover"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {aside ? <span className="text-muted-foreground">{aside}</span> : null}
    </Command.Item>
  );
}
