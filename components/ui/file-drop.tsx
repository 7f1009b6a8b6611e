'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useId, useState } from 'react';
import { cn } from './class-names';
import { Spinner } from './spinner';

type Props = {
  label: string;
  hint: string;
  /** As in `<input accept>`. */
  accept: string;
  onFile: (file: File) => void;
  /** What is happening while a file is being read, such as "Reading prices.csv…". */
  busy?: string;
};

/** A place to drop a file on, or to tap and choose one. */
export function FileDrop({ label, hint, accept, onFile, busy }: Props) {
  const t = useTranslations('ui');
  const id = useId();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  }

  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      aria-busy={busy ? true : undefined}
      className={cn(
        'flex cursor-pointer flex-col items-center gap-2 rounded border-2 border-dashed border-input bg-card px-6 py-10 text-center transition-colors hover:border-primary hover:bg-primary-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring',
        over && 'border-primary bg-primary-soft',
        busy && 'pointer-events-none',
      )}
    >
      <span className="grid size-12 place-items-center rounded-full bg-primary-soft text-primary-text">
        {busy ? <Spinner className="size-6" /> : <Upload aria-hidden className="size-6" />}
      </span>
      <span className="text-base font-medium" aria-live="polite">
        {busy ?? (over ? t('dropHere') : label)}
      </span>
      <span className="text-sm text-muted-foreground">{hint}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={Boolean(busy)}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
