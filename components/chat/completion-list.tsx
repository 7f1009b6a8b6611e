'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { cn } from '../ui/class-names';
import type { Completions } from './use-completions';

/** What the words can be completed to, above the field. */
export function CompletionList({ completions }: { completions: Completions }) {
  const t = useTranslations('chat');
  const { list, at, id, choose } = completions;
  const current = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry is the current one
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('completions')}
      className="scroll-quiet absolute inset-x-0 bottom-full z-20 mb-2 max-h-72 overflow-y-auto rounded border border-border bg-popover p-1 shadow"
    >
      {list.map((completion, index) => (
        // The field keeps the focus and walks through the entries itself.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose
        // biome-ignore lint/a11y/useFocusableInteractive: named by the field as its active one
        <div
          key={completion.key}
          id={`${id}-${index}`}
          ref={index === at ? current : undefined}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(completion)}
          className={cn(
            'flex min-h-10 cursor-pointer flex-col justify-center rounded-half px-3 py-1.5 text-sm hover:bg-hover',
            index === at && 'bg-hover',
          )}
        >
          <span className="font-medium">{completion.label}</span>
          {completion.hint ? (
            <span className="line-clamp-1 text-muted-foreground wrap-anywhere">{completion.hint}</span>
          ) : null}
        </div>
      ))}
    </div>
  );
}
