'use client';

import { useParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { cn } from '../ui/class-names';
import { ConversationList } from './conversation-list';

/** List beside conversation; on a phone one of them at a time. */
export function InboxFrame({ children }: { children: ReactNode }) {
  const { id } = useParams<{ id?: string }>();
  return (
    <div className="flex h-[calc(100dvh-4rem-env(safe-area-inset-bottom))] min-h-0 has-[[data-thread]]:h-dvh md:h-[calc(100dvh-var(--player,0px))]">
      <div
        className={cn(
          'w-full min-w-0 flex-col border-r border-border bg-card md:flex md:w-72 md:shrink-0 lg:w-88',
          id ? 'hidden' : 'flex',
        )}
      >
        <ConversationList />
      </div>
      <div className={cn('min-w-0 flex-1 flex-col md:flex', id ? 'flex' : 'hidden')}>{children}</div>
    </div>
  );
}
