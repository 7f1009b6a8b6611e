'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Email, Password } from '@/lib/identity/schemas';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { focusFirstWrong } from '../ui/focus-first-wrong';
import { FormError } from '../ui/form-error';
import { Input } from '../ui/input';
import { typedEarly } from '../ui/typed-early';
import { PasswordInput } from './password-input';
import { useSignUp } from './use-sign-up';

export function SignUpForm() {
  const t = useTranslations('auth');
  const language = useLocale();
  const signUp = useSignUp();
  const [wish, setWish] = useState({ name: '', email: '', password: '' });
  const change = (part: Partial<typeof wish>) => setWish((before) => ({ ...before, ...part }));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => setWish((before) => ({ ...before, ...typedEarly(form.current) })), []);
  // Nobody is told that a field is wrong before they have pressed the button.
  const [checked, setChecked] = useState(false);
  const wrong = {
    name: wish.name.trim() ? undefined : t('nameMissing'),
    email: Email.safeParse(wish.email).success ? undefined : t('emailWrong'),
    password: Password.safeParse(wish.password).success ? undefined : t('passwordShort'),
  };

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    focusFirstWrong(event.currentTarget);
    if (!wrong.name && !wrong.email && !wrong.password) signUp.mutate({ ...wish, language });
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field label={t('name')} error={checked ? wrong.name : undefined}>
        {(control) => (
          <Input
            {...control}
            name="name"
            autoComplete="name"
            value={wish.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('email')} error={checked ? wrong.email : undefined}>
        {(control) => (
          <Input
            {...control}
            type="email"
            name="email"
            autoComplete="email"
            inputMode="email"
            value={wish.email}
            onChange={(event) => change({ email: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('password')} hint={t('passwordHint')} error={checked ? wrong.password : undefined}>
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="new-password"
            value={wish.password}
            onChange={(event) => change({ password: event.target.value })}
          />
        )}
      </Field>
      <FormError error={signUp.error} />
      <Button type="submit" size="lg" pending={signUp.isPending || signUp.isSuccess}>
        {t('signUp')}
      </Button>
    </form>
  );
}
