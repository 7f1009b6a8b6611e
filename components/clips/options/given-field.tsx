'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { GivenText } from '@/lib/subtitles/schemas';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Textarea } from '../../ui/textarea';
import { kindOfText } from './kind-of-text';

type Props = {
  given: GivenText | null;
  /** Of the file it came from. */
  name: string;
  error: string | undefined;
  onChange: (given: GivenText | null, name: string) => void;
  onFile: (file: File) => void;
};

/** The text, pasted or taken from a file: a script without times, or subtitles. A file may be dropped anywhere on the page. */
export function GivenField({ given, name, error, onChange, onFile }: Props) {
  const t = useTranslations('clips.given');
  const id = useId();
  return (
    <div className="flex flex-col gap-2">
      <Field label={t('label')} hint={given ? t(`is.${given.kind}`) : t('hint')} error={error}>
        {(control) => (
          <Textarea
            {...control}
            rows={5}
            spellCheck={false}
            className="max-h-72 min-h-28 overflow-y-auto"
            placeholder={t('example')}
            value={given?.content ?? ''}
            onChange={({ target: { value } }) =>
              onChange(value.trim() === '' ? null : { kind: kindOfText(value), content: value }, name)
            }
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <label
          htmlFor={id}
          className="inline-flex h-8 cursor-pointer items-center rounded border border-border bg-card px-3 text-sm font-medium transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
        >
          {t('choose')}
          <input
            id={id}
            type="file"
            accept=".srt,.vtt,.ass,.ssa,.txt,text/plain,text/vtt"
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) onFile(file);
            }}
          />
        </label>
        <span className="min-w-0 flex-1 truncate text-sm text-muted-foreground">{name}</span>
        {given ? (
          <Button variant="ghost" size="sm" onClick={() => onChange(null, '')}>
            <X aria-hidden />
            {t('clear')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
