'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../../api/field-error';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { focusFirstWrong } from '../../ui/focus-first-wrong';
import { FormError } from '../../ui/form-error';
import { Input } from '../../ui/input';
import { findBotToken } from './find-bot-token';

type Props = { connecting: boolean; error: unknown; onToken: (token: string) => void };

/** The token of a bot; whether it is whole is said while it is typed. */
export function TokenForm({ connecting, error, onToken }: Props) {
  const t = useTranslations('channels.telegram');
  const g = useTranslations('channels');
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  /** What the server has refused; its sentence goes once something else stands in the field. */
  const [sent, setSent] = useState('');
  const token = findBotToken(text);
  const refused = text === sent ? fieldError(error, 'token') : undefined;
  const wrong = text.trim() !== '' && token === null ? t('tokenWrong') : undefined;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    focusFirstWrong(event.currentTarget);
    if (token === null) return;
    setSent(text);
    onToken(token);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field
        label={t('token')}
        hint={t('tokenHint')}
        error={refused ?? (checked && !text.trim() ? g('guide.required') : checked ? wrong : undefined)}
      >
        {(control) => (
          <Input
            {...control}
            value={text}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="font-mono"
            onBlur={() => setChecked(text.trim() !== '')}
            onChange={(event) => setText(event.target.value)}
            onPaste={(event) => {
              // A field of one line would glue the lines of BotFather's answer together.
              const found = findBotToken(event.clipboardData.getData('text'));
              if (found === null) return;
              event.preventDefault();
              setText(found);
            }}
          />
        )}
      </Field>
      <p className="text-sm text-muted-foreground">{t('warning')}</p>
      {fieldError(error, 'token') ? null : <FormError error={error} />}
      <Button type="submit" className="self-start" pending={connecting}>
        {g('connect')}
      </Button>
    </form>
  );
}
