'use client';

import { UserRoundCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMe } from '../shell/use-me';
import { useMemberName } from './use-member-name';

/** Who looks after a conversation, small. */
export function AssigneeMark({ userId }: { userId: string | null }) {
  const t = useTranslations('inbox.assign');
  const me = useMe().data?.user.id;
  const nameOf = useMemberName();
  if (userId === null) return null;
  const name = userId === me ? t('me') : (nameOf(userId) ?? t('somebody'));
  return (
    <span className="flex min-w-0 items-center gap-1 text-xs text-muted-foreground">
      <UserRoundCheck aria-hidden className="size-3.5 shrink-0" />
      <span className="sr-only">{t('title')}: </span>
      <span className="truncate">{name}</span>
    </span>
  );
}
