'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Notice } from '../../ui/notice';
import { connectPath } from '../connect-path';
import { mailHint } from './mail-hint';

const linkLook = 'font-medium text-primary-text underline underline-offset-4';

/** What the mail service of the typed address wants, before it refuses the usual password. */
export function MailHintNotice({ address }: { address: string }) {
  const t = useTranslations('channels.mailbox');
  const hint = mailHint(address);
  if (hint === null) return null;
  if (hint.appPassword === null) return <Notice kind="waiting">{t('outlookNo')}</Notice>;
  return (
    <Notice>
      {t('appPassword', { provider: hint.name })}{' '}
      <a href={hint.appPassword} target="_blank" rel="noopener" className={linkLook}>
        {t('appPasswordLink')}
      </a>
      {hint.gmail ? (
        <p className="mt-1">
          {t('gmailBetter')}{' '}
          <Link href={connectPath('gmail')} className={linkLook}>
            {t('gmailLink')}
          </Link>
        </p>
      ) : null}
    </Notice>
  );
}
