'use client';

import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Primitive.Content value={value} className="focus-visible:outline-offset-8">
      {children}
    </Primitive.Content>
  );
}
