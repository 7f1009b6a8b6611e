'use client';

import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Spinner } from './spinner';

type Props = {
  icon: LucideIcon;
  label: string;
  busy: boolean;
  onFile: (file: File) => void;
};

/** Chooses a picture from the device; the same one may be chosen again. */
export function PictureButton({ icon: Icon, label, busy, onFile }: Props) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      aria-busy={busy ? true : undefined}
      className="inline-flex h-10 cursor-pointer items-center gap-2 rounded border border-input bg-card px-4 font-medium transition-colors hover:bg-muted has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
    >
      {busy ? <Spinner className="size-4" /> : <Icon aria-hidden className="size-4" />}
      {label}
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        disabled={busy}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
