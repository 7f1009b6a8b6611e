'use client';

import { Tabs as Primitive } from 'radix-ui';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  tabs: { value: string; label: ReactNode }[];
  /** One `TabPanel` a tab. */
  children: ReactNode;
};

export function Tabs({ label, value, onChange, tabs, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  // On a phone the chosen tab may stand beyond the edge.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again at each change of tab
  useEffect(() => {
    const chosen = list.current?.querySelector('[data-state="active"]');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [value]);
  return (
    <Primitive.Root value={value} onValueChange={onChange}>
      <Primitive.List
        ref={list}
        aria-label={label}
        className="scroll-quiet mb-6 flex gap-6 overflow-x-auto overflow-y-hidden border-b border-border"
      >
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px flex h-10 shrink-0 items-center gap-2 border-b-2 border-transparent text-sm font-medium text-muted-foreground transition-colors hover:text-foreground focus-visible:outline-offset-[-2px] data-[state=active]:border-primary data-[state=active]:text-foreground"
          >
            {tab.label}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {children}
    </Primitive.Root>
  );
}
