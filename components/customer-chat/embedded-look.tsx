'use client';

import { type CSSProperties, type ReactNode, useLayoutEffect } from 'react';
import { inkOn } from '../theme/ink-on';

export interface Dress {
  readonly theme: 'auto' | 'light' | 'dark';
  /** `#rrggbb`, in place of the accent. */
  readonly colour: string | null;
}

/** The chat in the colours of the site that it stands on. */
export function EmbeddedLook({ dress, children }: { dress: Dress; children: ReactNode }) {
  const { theme, colour } = dress;
  useLayoutEffect(() => {
    if (theme === 'auto') return;
    const { classList, style } = document.documentElement;
    classList.remove('light', 'dark');
    classList.add(theme);
    style.colorScheme = theme;
  }, [theme]);
  if (!colour) return children;
  const look = { '--primary': colour, '--primary-hover': colour, '--primary-foreground': inkOn(colour) };
  return <div style={look as CSSProperties}>{children}</div>;
}
