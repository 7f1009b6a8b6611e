'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { FormError } from '../../ui/form-error';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useChannel } from '../use-channel';
import { useLogin } from '../use-login';
import { AccountChoice } from './account-choice';
import { BeginLogin } from './begin-login';
import type { LoginAdapter } from './login-guide';
import type { GuideProgress } from './use-guide';

type Props = { adapter: LoginAdapter; loginId: string; guide: GuideProgress };

/** Which of the accounts the login opens shall be the channel; the only one, or the one from before, is chosen already. */
export function ChooseAccount({ adapter, loginId, guide }: Props) {
  const t = useTranslations('channels.login');
  const c = useTranslations('channels');
  const login = useLogin(loginId);
  const before = useChannel(guide.again).data?.externalAccount;
  const [picked, setPicked] = useState<string | null>(null);
  if (login.isPending) return <Skeleton className="h-14" />;
  if (login.isError) {
    return (
      <>
        <ErrorState className="py-4" error={login.error} />
        <BeginLogin adapter={adapter} again={guide.again} secondary />
      </>
    );
  }
  const { choices } = login.data;
  const choice = picked ?? (choices.find(({ id }) => id === before) ?? choices[0])?.id;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (choice !== undefined) guide.connect({}, { loginId, choice });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {choices.length === 0 ? (
        <Notice kind="waiting">{t('chooseNone')}</Notice>
      ) : (
        <AccountChoice label={t('choose')} choices={choices} value={choice ?? ''} onChange={setPicked} />
      )}
      <FormError error={guide.error} />
      <div className="flex flex-wrap items-start gap-2">
        {choices.length > 0 ? (
          <Button type="submit" pending={guide.connecting}>
            {c('connect')}
          </Button>
        ) : null}
        <BeginLogin adapter={adapter} again={guide.again} secondary />
      </div>
    </form>
  );
}
