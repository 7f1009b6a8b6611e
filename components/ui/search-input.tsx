'use client';

import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useState } from 'react';
import { cn } from './class-names';
import { IconButton } from './icon-button';
import { Input } from './input';

const quietMs = 250;

type Props = {
  label: string;
  /** Stands in the empty field; the label when left out. */
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  field?: RefObject<HTMLInputElement | null>;
  className?: string;
};

/** Searches a moment after the last letter, so that each word is asked once; Escape ends the search. */
export function SearchInput({ label, hint = label, value, onChange, field, className }: Props) {
  const t = useTranslations('ui');
  const [text, setText] = useState(value);
  // The space before the next word stays, although nothing is asked for it.
  useEffect(() => setText((typed) => (typed.trim() === value ? typed : value)), [value]);
  useEffect(() => {
    const asked = text.trim();
    if (asked === value) return;
    const timer = setTimeout(() => onChange(asked), quietMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  const clear = () => {
    setText('');
    onChange('');
  };
  return (
    <search className={cn('relative block w-full max-w-96', className)}>
      <Search aria-hidden className="absolute top-3 left-3 size-4 text-muted-foreground" />
      <Input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          clear();
          event.currentTarget.blur();
        }}
        className="px-9 [&::-webkit-search-cancel-button]:hidden"
      />
      {text ? (
        <IconButton
          icon={X}
          label={t('clear')}
          size="icon-sm"
          className="absolute top-1 right-1"
          onClick={clear}
        />
      ) : null}
    </search>
  );
}
