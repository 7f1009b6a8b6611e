'use client';

import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { IconButton } from './icon-button';
import { Input } from './input';

const quietMs = 250;

type Props = { label: string; value: string; onChange: (value: string) => void };

/** Searches a moment after the last letter, so that each word is asked once. */
export function SearchInput({ label, value, onChange }: Props) {
  const t = useTranslations('ui');
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), quietMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <search className="relative block w-full max-w-96">
      <Search aria-hidden className="absolute top-3 left-3 size-4 text-muted-foreground" />
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="px-9 [&::-webkit-search-cancel-button]:hidden"
      />
      {text ? (
        <IconButton
          icon={X}
          label={t('clear')}
          size="icon-sm"
          className="absolute top-1 right-1"
          onClick={() => {
            setText('');
            onChange('');
          }}
        />
      ) : null}
    </search>
  );
}
