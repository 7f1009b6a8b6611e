'use client';

import { useNow, useTranslations } from 'next-intl';
import { Composer } from '../chat/composer';
import { AssistantBar } from './assistant-bar';
import { AttachButton } from './attach-button';
import { ChosenFiles } from './chosen-files';
import { isReplyAllowed } from './is-reply-allowed';
import { ReplyNotice } from './reply-notice';
import { useAttachments } from './use-attachments';
import type { WireConversation } from './use-conversations';
import type { OutgoingFile } from './use-reply';

type Props = {
  conversation: WireConversation;
  name: string;
  timeZone: string;
  onSend: (text: string, files: readonly OutgoingFile[]) => void;
};

/** Where the owner answers: who is on duty, what the messenger allows, the words and the files. */
export function ReplyBox({ conversation, name, timeZone, onSend }: Props) {
  const t = useTranslations('inbox');
  const now = useNow({ updateInterval: 60_000 });
  const { files, add, remove, clear } = useAttachments(conversation.id);
  const ready = files.flatMap(({ fileId, name: file, contentType, size }) =>
    fileId === null ? [] : [{ fileId, name: file, contentType, size }],
  );
  const rising = files.some(({ fileId, error }) => fileId === null && error === null);
  return (
    <div className="border-t border-border bg-card px-4 pt-2 pb-[max(1rem,env(safe-area-inset-bottom))]">
      <div className="mx-auto flex max-w-3xl flex-col gap-2">
        <AssistantBar conversation={conversation} timeZone={timeZone} />
        <ReplyNotice conversation={conversation} timeZone={timeZone} />
        <ChosenFiles files={files} onRemove={remove} />
        <Composer
          name={conversation.id}
          label={t('replyTo', { name })}
          placeholder={t(conversation.humanSince === null ? 'replyTakesOver' : 'reply')}
          before={<AttachButton onFile={(file) => void add(file)} />}
          attached={ready.length > 0}
          disabled={rising || !isReplyAllowed(conversation, now)}
          onSend={(text) => {
            onSend(text, ready);
            clear();
          }}
        />
      </div>
    </div>
  );
}
