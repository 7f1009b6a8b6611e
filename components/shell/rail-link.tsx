'use client';

import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cn } from '../ui/class-names';
import { Tooltip } from '../ui/tooltip';

type Props = { href: string; icon: LucideIcon; label: string; collapsed: boolean; badge?: ReactNode };

export function RailLink({ href, icon: Icon, label, collapsed, badge }: Props) {
  const pathname = usePathname();
  const here = pathname === href || pathname.startsWith(`${href}/`);
  const link = (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={cn(
        'relative flex h-10 items-center gap-3 rounded px-3 text-sm text-muted-foreground transition-colors hover:bg-hover hover:text-foreground',
        here && 'bg-primary-soft font-medium text-primary-text hover:bg-primary-soft hover:text-primary-text',
        collapsed && 'justify-center px-0',
      )}
    >
      <Icon aria-hidden className="size-5 shrink-0" />
      <span className={collapsed ? 'sr-only' : 'min-w-0 flex-1 truncate'}>{label}</span>
      {badge ? <span className={collapsed ? 'absolute -top-1 right-0' : ''}>{badge}</span> : null}
    </Link>
  );
  return collapsed ? (
    <Tooltip text={label} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
