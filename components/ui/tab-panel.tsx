'use client';

import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './class-names';

/** What a tab shows. A form stops where lines become too long to read, though the tabs go on. */
export function TabPanel({
  value,
  width = 'wide',
  children,
}: {
  value: string;
  width?: 'wide' | 'form';
  children: ReactNode;
}) {
  return (
    <Primitive.Content
      value={value}
      className={cn('focus-visible:outline-offset-8', width === 'form' && 'max-w-160')}
    >
      {children}
    </Primitive.Content>
  );
}
