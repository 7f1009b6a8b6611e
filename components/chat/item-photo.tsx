'use client';

import { useState } from 'react';
import { cn } from '../ui/class-names';

/** A small picture of an item. One that does not load any more leaves no hole: the name stands beside it. */
export function ItemPhoto({ url, name, className }: { url: string; name: string; className?: string }) {
  const [gone, setGone] = useState(false);
  if (gone) return null;
  return (
    // biome-ignore lint/performance/noImgElement: the pictures are small already, and their addresses need a cookie.
    <img
      src={url}
      alt={name}
      loading="lazy"
      decoding="async"
      onError={() => setGone(true)}
      className={cn('size-16 shrink-0 rounded border border-border bg-muted object-cover', className)}
    />
  );
}
