'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useAddress } from '../address/use-address';
import { MessageThread } from '../chat/message-thread';
import { ThreadSkeleton } from '../chat/thread-skeleton';
import type { Viewer } from '../chat/viewer';
import { useActiveCompany } from '../shell/use-active-company';
import { useMe } from '../shell/use-me';
import { ErrorState } from '../ui/error-state';
import { Sheet } from '../ui/sheet';
import { ConversationHeader } from './conversation-header';
import { CustomerCard } from './customer-card';
import { ReplyBox } from './reply-box';
import { threadMessages } from './thread-messages';
import { unreadFrom } from './unread-from';
import { useContactName } from './use-contact-name';
import { useConversation } from './use-conversation';
import type { WireConversation } from './use-conversations';
import { useMarkRead } from './use-mark-read';
import { useMemberName } from './use-member-name';
import { useMessages } from './use-messages';
import { useNotes } from './use-notes';
import { usePresence } from './use-presence';
import { useReply } from './use-reply';
import { useResend } from './use-resend';
import { WhyDialog } from './why-dialog';
import { withNotes } from './with-notes';
import { withoutStored } from './without-stored';

/** One conversation, loaded or on its way. In the address, `at` is the number of a message that was looked for. */
export function ConversationPane({ id }: { id: string }) {
  const conversation = useConversation(id);
  const at = Number(useAddress().get('at')) || undefined;
  if (conversation.isPending) return <ThreadSkeleton />;
  if (conversation.isError) {
    return (
      <ErrorState
        error={conversation.error}
        onRetry={() => void conversation.refetch()}
        retrying={conversation.isFetching}
        className="flex-1 justify-center"
      />
    );
  }
  return <OpenConversation key={`${id} ${at ?? ''}`} conversation={conversation.data} at={at} />;
}

/** The thread with its reply box, and what is known about the customer beside it. */
function OpenConversation({ conversation, at }: { conversation: WireConversation; at: number | undefined }) {
  const t = useTranslations('inbox');
  const { id } = conversation;
  const { replace } = useAddress();
  const [cardOpen, setCardOpen] = useState(false);
  const me = useMe().data?.user;
  const nameOf = useMemberName();
  const [why, setWhy] = useState<string | null>(null);
  // Where reading began: it stays while the conversation is open, though it counts as read from now on.
  const [unreadAtOpening] = useState(conversation.unread);
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const name = useContactName()(conversation.contact);
  const thread = useMessages(id, at);
  const { outgoing, send, retry } = useReply(id, thread.messages.at(-1)?.seq ?? 0);
  const { mutate: resend } = useResend(id);
  const { notes, add: addNote, remove } = useNotes(id);
  const { mutate: deleteNote } = remove;
  const { others, tell } = usePresence(id, me?.id);
  useMarkRead(id, conversation.unread);
  const viewer = useMemo<Viewer>(
    () => ({
      kind: 'owner',
      other: name,
      timeZone,
      onRetry: retry,
      onResend: resend,
      onWhy: setWhy,
      onDeleteNote: deleteNote,
      fileUrl: (fileId) => `/api/files/${fileId}`,
    }),
    [name, timeZone, retry, resend, deleteNote],
  );
  const stored = threadMessages(thread.messages, nameOf);
  const rising = withoutStored(outgoing, stored).map((message) => ({ ...message, authorName: me?.name }));
  const later = thread.hasPreviousPage;
  const shown = withNotes(stored, notes, { myId: me?.id, earlier: thread.hasNextPage, later });
  return (
    <div data-thread className="flex min-h-0 flex-1">
      <section aria-label={name} className="flex min-w-0 flex-1 flex-col">
        <ConversationHeader conversation={conversation} onCard={() => setCardOpen(true)} />
        {thread.isPending ? (
          <ThreadSkeleton />
        ) : thread.isError ? (
          <ErrorState
            error={thread.error}
            onRetry={() => void thread.refetch()}
            retrying={thread.isFetching}
          />
        ) : (
          <MessageThread
            messages={[...shown, ...rising]}
            viewer={viewer}
            typing={conversation.typing}
            unreadFrom={unreadFrom(stored, unreadAtOpening)}
            onEarlier={thread.hasNextPage ? () => void thread.fetchNextPage() : undefined}
            loadingEarlier={thread.isFetchingNextPage}
            onLater={later ? () => void thread.fetchPreviousPage() : undefined}
            loadingLater={thread.isFetchingPreviousPage}
            onNewest={() => replace({ at: null })}
            foundSeq={at}
          />
        )}
        <ReplyBox
          conversation={conversation}
          name={name}
          timeZone={timeZone}
          writing={others.map((userId) => nameOf(userId) ?? t('assign.somebody'))}
          onTyping={tell}
          onSend={(text, files) => {
            // One who answers wants to see the end.
            if (later) replace({ at: null });
            send(text, files);
          }}
          onNote={addNote.mutateAsync}
        />
      </section>
      <aside
        aria-label={t('customerCard')}
        className="scroll-quiet hidden w-72 shrink-0 overflow-y-auto border-l border-border bg-card p-4 xl:block 2xl:w-80 2xl:p-6"
      >
        <CustomerCard conversation={conversation} timeZone={timeZone} />
      </aside>
      {why ? (
        <WhyDialog
          conversationId={id}
          turnId={why}
          replies={thread.messages.flatMap(({ turnId, author, text }) =>
            turnId === why && author === 'ASSISTANT' ? [text] : [],
          )}
          onClose={() => setWhy(null)}
        />
      ) : null}
      {cardOpen ? (
        <Sheet open onOpenChange={setCardOpen} title={name}>
          <CustomerCard conversation={conversation} timeZone={timeZone} />
        </Sheet>
      ) : null}
    </div>
  );
}
