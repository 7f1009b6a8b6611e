'use client';

import { useTheme } from 'next-themes';
import { Toaster as Sonner } from 'sonner';

/** Short news at the edge of the screen. What must be read stands where it happened, not here. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="top-center"
      offset={24}
      mobileOffset={16}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded border border-border bg-popover px-4 py-3 text-sm text-foreground shadow sm:w-90',
          description: 'text-muted-foreground',
          icon: 'shrink-0',
          error: '[&_[data-icon]]:text-failed',
          success: '[&_[data-icon]]:text-paid',
          actionButton: 'ml-auto rounded-half px-2 py-1 font-medium text-primary-text hover:bg-hover',
        },
      }}
    />
  );
}
