'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Input } from '../ui/input';
import { typedEarly } from '../ui/typed-early';
import { PasswordInput } from './password-input';
import { useSignIn } from './use-sign-in';

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('auth');
  const signIn = useSignIn(next);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const typed = typedEarly(form.current);
    setEmail((before) => typed.email ?? before);
    setPassword((before) => typed.password ?? before);
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate({ email, password });
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field label={t('email')}>
        {(control) => (
          <Input
            {...control}
            type="email"
            name="email"
            autoComplete="email"
            inputMode="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('password')}>
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <FormError error={signIn.error} />
      <Button
        type="submit"
        size="lg"
        disabled={!email || !password}
        pending={signIn.isPending || signIn.isSuccess}
      >
        {t('signIn')}
      </Button>
    </form>
  );
}
