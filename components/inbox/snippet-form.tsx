'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/field-error';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Input } from '../ui/input';
import { Textarea } from '../ui/textarea';
import { placeholders } from './fill-snippet';
import { useSaveSnippet } from './use-save-snippet';
import type { WireSnippet } from './use-snippets';

type Props = { snippet: WireSnippet | undefined; onDone: () => void };

/** The name one finds a reply by, and its words; what is in braces is filled in where it is used. */
export function SnippetForm({ snippet, onDone }: Props) {
  const t = useTranslations('inbox.snippets');
  const ui = useTranslations('ui');
  const [name, setName] = useState(snippet?.name ?? '');
  const [text, setText] = useState(snippet?.text ?? '');
  const save = useSaveSnippet(onDone);
  const taken = fieldError(save.error, 'name');

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ ...(snippet && { id: snippet.id }), name, text });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t('name')} hint={t('nameHint')} error={taken}>
        {(control) => (
          <Input
            {...control}
            required
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('words')}>
        {(control) => (
          <Textarea
            {...control}
            required
            rows={4}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-col gap-2">
        <p className="text-sm text-muted-foreground">{t('placeholders')}</p>
        <ul className="flex flex-wrap gap-2">
          {placeholders.map((placeholder) => (
            <li key={placeholder}>
              <Button
                variant="secondary"
                size="sm"
                onClick={() =>
                  setText((words) => `${words}${/\s$|^$/.test(words) ? '' : ' '}{${placeholder}}`)
                }
              >
                {t(`blanks.${placeholder}`)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {taken ? null : <FormError error={save.error} />}
      <div className="flex justify-end gap-2">
        <Button variant="secondary" onClick={onDone}>
          {ui('cancel')}
        </Button>
        <Button type="submit" pending={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
