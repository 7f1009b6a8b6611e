'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider } from 'next-themes';
import { Tooltip } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from './api/create-query-client';
import { Toaster } from './ui/toaster';

/**
 * What every screen stands on: the theme, the cache of answers, and the place for short news. The nonce lets the theme's
 * first script run, the one that keeps a dark page from flashing white.
 */
export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      nonce={nonce}
    >
      <QueryClientProvider client={client}>
        <Tooltip.Provider delayDuration={400}>{children}</Tooltip.Provider>
        <Toaster />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
