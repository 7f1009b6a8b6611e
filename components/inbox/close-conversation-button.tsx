'use client';

import { Archive, ArchiveRestore } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '../ui/icon-button';
import { CloseDialog } from './close-dialog';
import { useClose } from './use-close';
import type { WireConversation } from './use-conversations';
import { useInboxAct } from './use-inbox-act';

/** Closes the conversation with how it ended, or opens it again. */
export function CloseConversationButton({ conversation }: { conversation: WireConversation }) {
  const t = useTranslations('inbox.close');
  const [asking, setAsking] = useState(false);
  const reopen = useClose(conversation.id);
  const closed = conversation.status === 'CLOSED';
  useInboxAct('close', () => setAsking(true));
  return (
    <>
      {closed ? (
        <IconButton
          icon={ArchiveRestore}
          label={t('reopen')}
          side="bottom"
          pending={reopen.isPending}
          onClick={() => reopen.mutate(null)}
        />
      ) : (
        <IconButton icon={Archive} label={t('close')} side="bottom" onClick={() => setAsking(true)} />
      )}
      {asking ? <CloseDialog conversation={conversation} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
