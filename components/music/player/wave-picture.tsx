import { useMemo } from 'react';
import { cn } from '../../ui/class-names';
import { wavePath } from './wave-path';

type Props = {
  peaks: readonly number[];
  /** How much of it is behind, 0 to 1. */
  share?: number;
  className?: string;
};

/** A track's waves; what has been heard of it in the accent. */
export function WavePicture({ peaks, share = 0, className }: Props) {
  const path = useMemo(() => wavePath(peaks), [peaks]);
  return (
    <span aria-hidden className={cn('relative block', className)}>
      <Wave path={path} className="fill-muted-foreground opacity-55" />
      <span className="absolute inset-0" style={{ clipPath: `inset(0 ${100 - 100 * share}% 0 0)` }}>
        <Wave path={path} className="fill-primary" />
      </span>
    </span>
  );
}

function Wave({ path, className }: { path: string; className: string }) {
  return (
    <svg aria-hidden viewBox="0 0 200 100" preserveAspectRatio="none" className={cn('size-full', className)}>
      <path d={path} />
    </svg>
  );
}
