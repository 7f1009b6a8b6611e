'use client';

import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Button } from './button';
import { Tooltip } from './tooltip';

type Props = Omit<ComponentProps<typeof Button>, 'children' | 'asChild' | 'aria-label'> & {
  icon: LucideIcon;
  /** What it does: read aloud, and shown on hover. */
  label: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
};

export function IconButton({
  icon: Icon,
  label,
  side,
  variant = 'ghost',
  size = 'icon',
  pending,
  ...rest
}: Props) {
  return (
    <Tooltip text={label} side={side}>
      <Button variant={variant} size={size} aria-label={label} pending={pending} {...rest}>
        {pending ? null : <Icon aria-hidden />}
      </Button>
    </Tooltip>
  );
}
