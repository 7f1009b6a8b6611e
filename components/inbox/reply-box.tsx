'use client';

import { useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Composer } from '../chat/composer';
import { AssistantBar } from './assistant-bar';
import { AttachButton } from './attach-button';
import { ChosenFiles } from './chosen-files';
import { isReplyAllowed } from './is-reply-allowed';
import { NoteBox } from './note-box';
import { PresenceLine } from './presence-line';
import { ReplyModes } from './reply-modes';
import { ReplyNotice } from './reply-notice';
import { SnippetsDialog } from './snippets-dialog';
import { unfilledIn } from './unfilled-in';
import { useAttachments } from './use-attachments';
import type { WireConversation } from './use-conversations';
import { useInboxAct } from './use-inbox-act';
import type { OutgoingFile } from './use-reply';
import { useSnippetCompletions } from './use-snippet-completions';

type Props = {
  conversation: WireConversation;
  name: string;
  timeZone: string;
  /** Colleagues who are writing here, by name. */
  writing: readonly string[];
  onTyping: () => void;
  onSend: (text: string, files: readonly OutgoingFile[]) => void;
  onNote: (text: string) => Promise<unknown>;
};

const fieldId = 'inbox-reply';

/** Where the owner answers or notes something: who is on duty, what the messenger allows, the words and the files. */
export function ReplyBox({ conversation, name, timeZone, writing, onTyping, onSend, onNote }: Props) {
  const t = useTranslations('inbox');
  const now = useNow({ updateInterval: 60_000 });
  const [mode, setMode] = useState<'reply' | 'note'>('reply');
  const [managing, setManaging] = useState(false);
  const { files, add, remove, clear } = useAttachments(conversation.id);
  const completionsOf = useSnippetCompletions(conversation, () => setManaging(true));
  const ready = files.flatMap(({ fileId, name: file, contentType, size }) =>
    fileId === null ? [] : [{ fileId, name: file, contentType, size }],
  );
  const rising = files.some(({ fileId, error }) => fileId === null && error === null);
  const turnTo = (next: 'reply' | 'note') => {
    setMode(next);
    requestAnimationFrame(() => document.getElementById(fieldId)?.focus());
  };
  useInboxAct('reply', () => turnTo('reply'));
  useInboxAct('note', () => turnTo('note'));
  return (
    <div className="border-t border-border bg-card px-4 pt-2 pb-[max(1rem,env(safe-area-inset-bottom))]">
      <div className="mx-auto flex max-w-3xl flex-col gap-2">
        <AssistantBar conversation={conversation} timeZone={timeZone} />
        <PresenceLine names={writing} />
        <div className="flex items-center justify-between gap-2">
          <ReplyModes mode={mode} onMode={turnTo} />
          {mode === 'reply' ? (
            <span className="text-xs text-muted-foreground max-sm:hidden">{t('snippets.hint')}</span>
          ) : null}
        </div>
        {mode === 'note' ? (
          <NoteBox conversationId={conversation.id} fieldId={fieldId} onNote={onNote} />
        ) : (
          <>
            <ReplyNotice conversation={conversation} timeZone={timeZone} />
            <ChosenFiles files={files} onRemove={remove} />
            <Composer
              name={conversation.id}
              fieldId={fieldId}
              label={t('replyTo', { name })}
              placeholder={t(conversation.humanSince === null ? 'replyTakesOver' : 'reply')}
              before={<AttachButton onFile={(file) => void add(file)} />}
              attached={ready.length > 0}
              disabled={rising || !isReplyAllowed(conversation, now)}
              completionsOf={completionsOf}
              complaintOf={(draft) => {
                const blank = unfilledIn(draft);
                return blank === null ? null : t('snippets.unfilled', { blank });
              }}
              onTyping={onTyping}
              onSend={(text) => {
                onSend(text, ready);
                clear();
              }}
            />
          </>
        )}
      </div>
      {managing ? <SnippetsDialog onClose={() => setManaging(false)} /> : null}
    </div>
  );
}
