'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../../api/field-error';
import { ProblemError } from '../../api/problem-error';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { focusFirstWrong } from '../../ui/focus-first-wrong';
import { FormError } from '../../ui/form-error';
import { Input } from '../../ui/input';
import { MailHintNotice } from './mail-hint-notice';
import { MailServerFields } from './mail-server-fields';
import { emptyMailboxWish, mailboxInput } from './mailbox-wish';

type Props = {
  connecting: boolean;
  error: unknown;
  onInput: (input: Record<string, unknown>) => void;
};

/** Address and password; the servers are asked for only when they cannot be found. */
export function MailboxForm({ connecting, error, onInput }: Props) {
  const t = useTranslations('channels.mailbox');
  const g = useTranslations('channels.guide');
  const [wish, setWish] = useState(emptyMailboxWish);
  const [checked, setChecked] = useState(false);
  const addressWrong = /^\S+@\S+\.\S+$/.test(wish.address.trim()) ? undefined : t('addressWrong');
  const passwordWrong = wish.password === '' ? g('required') : undefined;
  const atServers = error instanceof ProblemError && /^(imap|smtp|user)/.test(error.field ?? '');
  const atField = fieldError(error, 'address') ?? fieldError(error, 'password');

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    focusFirstWrong(event.currentTarget);
    if (!addressWrong && !passwordWrong) onInput(mailboxInput(wish));
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field
        label={t('address')}
        error={(checked ? addressWrong : undefined) ?? fieldError(error, 'address')}
      >
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="email"
            value={wish.address}
            onChange={(event) => setWish({ ...wish, address: event.target.value })}
          />
        )}
      </Field>
      <MailHintNotice address={wish.address} />
      <Field
        label={t('password')}
        error={(checked ? passwordWrong : undefined) ?? fieldError(error, 'password')}
      >
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="off"
            value={wish.password}
            onChange={(event) => setWish({ ...wish, password: event.target.value })}
          />
        )}
      </Field>
      <MailServerFields wish={wish} needed={atServers} onChange={setWish} />
      {atField ? null : <FormError error={error} />}
      <Button type="submit" className="self-start" pending={connecting}>
        {t('connect')}
      </Button>
    </form>
  );
}
