'use client';

import { useEffect, useState } from 'react';
import { cn } from '../../ui/class-names';
import { readMoment } from './read-moment';
import { showMoment } from './show-moment';

type Props = { label: string; value: number; onChange: (ms: number) => void };

/** A moment that can be written anew; what is none stays as it was. Up and down move it by a tenth of a second. */
export function TimeInput({ label, value, onChange }: Props) {
  const [text, setText] = useState(showMoment(value));
  useEffect(() => setText(showMoment(value)), [value]);
  function take() {
    const ms = readMoment(text);
    if (ms === null || ms === value) setText(showMoment(value));
    else onChange(ms);
  }
  return (
    <input
      type="text"
      inputMode="decimal"
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setText(showMoment(value));
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onChange(value + (event.key === 'ArrowUp' ? 100 : -100));
      }}
      className={cn(
        'h-7 w-22 rounded-half border border-transparent bg-transparent px-1 text-sm text-muted-foreground tabular-nums hover:border-input focus:border-input focus:text-foreground',
        readMoment(text) === null && 'text-failed',
      )}
    />
  );
}
