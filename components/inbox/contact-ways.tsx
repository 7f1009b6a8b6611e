'use client';

import { AtSign, Mail, Phone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { WireConversation } from './use-conversations';

/** How the customer can be reached elsewhere. */
export function ContactWays({ contact }: { contact: WireConversation['contact'] }) {
  const t = useTranslations('inbox');
  const { phone, username, email } = contact;
  if (!phone && !username && !email) return null;
  const link = 'flex min-w-0 items-center gap-2 hover:underline [&_svg]:size-4 [&_svg]:shrink-0';
  return (
    <ul className="flex flex-col gap-2">
      {phone ? (
        <li>
          <a href={`tel:${phone}`} className={link}>
            <Phone aria-hidden className="text-muted-foreground" />
            {phone}
          </a>
        </li>
      ) : null}
      {username ? (
        <li className="flex items-center gap-2">
          <AtSign aria-hidden className="size-4 shrink-0 text-muted-foreground" />
          <span className="sr-only">{t('username')}</span>
          <span className="min-w-0 truncate">{username}</span>
        </li>
      ) : null}
      {email ? (
        <li>
          <a href={`mailto:${email}`} className={link}>
            <Mail aria-hidden className="text-muted-foreground" />
            <span className="truncate">{email}</span>
          </a>
        </li>
      ) : null}
    </ul>
  );
}
