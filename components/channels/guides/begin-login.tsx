'use client';

import { LogIn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { useBeginLogin } from '../use-begin-login';
import type { LoginAdapter } from './login-guide';

type Props = { adapter: LoginAdapter; again: string | null; secondary?: boolean };

/** The way to the other side. It stays pressed until the browser has left. */
export function BeginLogin({ adapter, again, secondary = false }: Props) {
  const t = useTranslations('channels.login');
  const login = useBeginLogin(adapter, again);
  const leaving = login.isPending || login.isSuccess;
  return (
    <div className="flex flex-col gap-3">
      <FormError error={login.error} />
      <Button
        variant={secondary ? 'secondary' : 'primary'}
        className="self-start"
        pending={leaving}
        onClick={() => login.mutate()}
      >
        {leaving ? null : <LogIn aria-hidden />}
        {leaving
          ? t('leaving')
          : secondary
            ? t('again')
            : t(adapter === 'gmail' ? 'withGoogle' : 'withFacebook')}
      </Button>
      {secondary ? null : <p className="text-sm text-muted-foreground">{t('logText')}</p>}
    </div>
  );
}
