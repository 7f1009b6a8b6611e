'use client';

import type { LucideIcon } from 'lucide-react';
import { DropdownMenu as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './class-names';

type Props = {
  icon?: LucideIcon;
  onSelect?: () => void;
  disabled?: boolean;
  tone?: 'failed';
  /** Gives the look to the single child, usually a link. */
  asChild?: boolean;
  children: ReactNode;
};

export function MenuItem({ icon: Icon, onSelect, disabled, tone, asChild, children }: Props) {
  return (
    <Primitive.Item
      asChild={asChild}
      disabled={disabled}
      onSelect={onSelect}
      className={cn(
        'flex min-h-10 cursor-pointer items-center gap-3 rounded-half px-3 text-sm outline-none select-none data-disabled:pointer-events-none data-disabled:opacity-55 data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0',
        tone === 'failed' && 'text-failed',
      )}
    >
      {asChild ? (
        children
      ) : (
        <>
          {Icon ? <Icon aria-hidden className="text-muted-foreground" /> : null}
          {children}
        </>
      )}
    </Primitive.Item>
  );
}
