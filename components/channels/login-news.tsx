'use client';

import { X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useAddress } from '../address/use-address';
import { useErrorText } from '../api/use-error-text';
import { IconButton } from '../ui/icon-button';
import { Notice } from '../ui/notice';
import { connectPath } from './connect-path';
import { useChannelWords } from './use-channel-words';
import { useLogin } from './use-login';

/** Somebody is back from the other side: on to the choice of the account, or a word about what went wrong. */
export function LoginNews() {
  const ui = useTranslations('ui');
  const words = useChannelWords();
  const router = useRouter();
  const { get, replace } = useAddress();
  const id = get('login');
  const failed = get('login-failed');
  const login = useLogin(id);
  const problem = useErrorText(login.error);

  useEffect(() => {
    if (!id || !login.data) return;
    router.replace(connectPath(login.data.adapter, { login: id, again: login.data.channelId }));
  }, [id, login.data, router]);

  const wrong = failed ? words.loginFailed(failed) : login.isError ? problem.text : null;
  if (wrong === null) return null;
  return (
    <div className="mb-6">
      <Notice
        kind="failed"
        role="alert"
        action={
          <IconButton
            icon={X}
            label={ui('close')}
            size="icon-sm"
            onClick={() => replace({ login: null, 'login-failed': null })}
          />
        }
      >
        {wrong}
      </Notice>
    </div>
  );
}
