'use client';

import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './class-names';
import { CloseButton } from './close-button';
import { overlayStyle } from './overlay-style';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Shown under the title, such as a status. */
  summary?: ReactNode;
  footer?: ReactNode;
  side?: 'right' | 'left';
  children: ReactNode;
};

/** The details of one thing, beside the list they came from; the whole screen on a phone. */
export function Sheet({ open, onOpenChange, title, summary, footer, side = 'right', children }: Props) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={overlayStyle} />
        <Primitive.Content
          aria-describedby={undefined}
          className={cn(
            'fixed inset-y-0 z-50 flex w-full flex-col bg-popover shadow duration-150 data-[state=closed]:animate-out data-[state=closed]:fade-out-0 data-[state=open]:animate-in sm:max-w-120',
            side === 'right'
              ? 'right-0 border-border data-[state=open]:slide-in-from-right-8 sm:border-l'
              : 'left-0 border-border data-[state=open]:slide-in-from-left-8 sm:border-r',
          )}
        >
          <div className="flex items-start gap-4 border-b border-border px-6 py-4">
            <div className="min-w-0 flex-1 pt-1 pr-10">
              <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
              {summary ? <div className="mt-1">{summary}</div> : null}
            </div>
          </div>
          <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto px-6 py-4">{children}</div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-border px-6 py-4">{footer}</div>
          ) : null}
          <CloseButton />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
