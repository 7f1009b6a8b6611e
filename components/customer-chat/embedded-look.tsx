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
    if (theme !== 'auto') return keep(document.documentElement, theme);
  }, [theme]);
  if (!colour) return children;
  const look = { '--primary': colour, '--primary-hover': colour, '--primary-foreground': inkOn(colour) };
  return <div style={look as CSSProperties}>{children}</div>;
}

/** The page's own theme is set later, and again whenever the device's changes: the site's word stands against both. */
function keep({ classList, style }: HTMLElement, theme: 'light' | 'dark'): () => void {
  const wear = () => {
    if (classList.contains(theme) && !classList.contains(theme === 'dark' ? 'light' : 'dark')) return;
    classList.remove('light', 'dark');
    classList.add(theme);
    style.colorScheme = theme;
  };
  wear();
  const observer = new MutationObserver(wear);
  observer.observe(document.documentElement, { attributeFilter: ['class', 'style'] });
  return () => observer.disconnect();
}
