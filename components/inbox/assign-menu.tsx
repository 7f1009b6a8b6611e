'use client';

import { UserRoundCheck, UserRoundPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { useErrorText } from '../api/use-error-text';
import { useMe } from '../shell/use-me';
import { Button } from '../ui/button';
import { DropdownMenu } from '../ui/dropdown-menu';
import { MenuChoice } from '../ui/menu-choice';
import { useAssign } from './use-assign';
import type { WireConversation } from './use-conversations';
import { useInboxAct } from './use-inbox-act';
import { useMembers } from './use-members';

/** Who looks after the conversation; anybody of the company can be chosen, oneself first. */
export function AssignMenu({ conversation }: { conversation: WireConversation }) {
  const t = useTranslations('inbox.assign');
  const [open, setOpen] = useState(false);
  const me = useMe().data?.user;
  const members = useMembers().data ?? [];
  const assign = useAssign(conversation.id);
  const { text } = useErrorText(assign.error);
  const { assigneeId } = conversation;
  useInboxAct('assign', () => setOpen(true));
  const others = members.filter(({ userId }) => userId !== me?.id);
  const name =
    assigneeId === null
      ? null
      : assigneeId === me?.id
        ? t('me')
        : (members.find(({ userId }) => userId === assigneeId)?.name ?? t('somebody'));
  const Icon = name === null ? UserRoundPlus : UserRoundCheck;
  return (
    <DropdownMenu
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button
          variant="ghost"
          size="md"
          className="px-2 max-lg:w-10"
          aria-label={name === null ? t('nobodyYet') : t('to', { name })}
        >
          <Icon aria-hidden />
          <span className="max-w-28 truncate max-lg:hidden">{name ?? t('assign')}</span>
        </Button>
      }
    >
      <MenuChoice
        label={t('title')}
        value={assigneeId ?? ''}
        options={[
          ...(me ? [{ value: me.id, label: t('toMe') }] : []),
          ...others.map(({ userId, name: label }) => ({ value: userId, label })),
          { value: '', label: t('nobody') },
        ]}
        onChange={(value) =>
          assign.mutate(value === '' ? null : value, { onError: () => toast.error(text || t('failed')) })
        }
      />
    </DropdownMenu>
  );
}
