'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../../api/field-error';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { focusFirstWrong } from '../../ui/focus-first-wrong';
import { FormError } from '../../ui/form-error';
import { Input } from '../../ui/input';

const fields = ['phoneNumberId', 'businessAccountId', 'accessToken', 'appSecret'] as const;
const secret: ReadonlySet<string> = new Set(['accessToken', 'appSecret']);

type Name = (typeof fields)[number];
type Props = {
  connecting: boolean;
  error: unknown;
  onInput: (input: Record<Name, string>) => void;
};

/** The four values of a Meta app, each with the place where it is found. */
export function CloudForm({ connecting, error, onInput }: Props) {
  const t = useTranslations('channels.cloud');
  const g = useTranslations('channels.guide');
  const [wish, setWish] = useState({
    phoneNumberId: '',
    businessAccountId: '',
    accessToken: '',
    appSecret: '',
  });
  const [checked, setChecked] = useState(false);
  const wrongOf = (name: Name) =>
    wish[name] === ''
      ? g('required')
      : secret.has(name) || /^\d+$/.test(wish[name])
        ? undefined
        : t('digits');
  const foreign = fields.every((name) => fieldError(error, name) === undefined);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    focusFirstWrong(event.currentTarget);
    if (fields.every((name) => wrongOf(name) === undefined)) onInput(wish);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p>{t('appText')}</p>
      <Button asChild variant="secondary" className="self-start">
        <a href="https://developers.facebook.com/apps" target="_blank" rel="noopener">
          <ExternalLink aria-hidden />
          {t('openMeta')}
        </a>
      </Button>
      {fields.map((name) => (
        <Field
          key={name}
          label={t(name)}
          hint={t(`${name}Hint`)}
          error={(checked ? wrongOf(name) : undefined) ?? fieldError(error, name)}
        >
          {(control) => (
            <Input
              {...control}
              type={secret.has(name) ? 'password' : 'text'}
              inputMode={secret.has(name) ? undefined : 'numeric'}
              autoComplete="off"
              value={wish[name]}
              onChange={(event) => setWish({ ...wish, [name]: event.target.value.trim() })}
            />
          )}
        </Field>
      ))}
      {foreign ? <FormError error={error} /> : null}
      <Button type="submit" className="self-start" pending={connecting}>
        {t('next')}
      </Button>
    </form>
  );
}
