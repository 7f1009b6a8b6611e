/** What the keyboard asks of the open conversation. */
export type InboxAct = 'reply' | 'note' | 'close' | 'assign';

const target = new EventTarget();

/** The keys are heard beside the list; what they do is done where the conversation is shown. */
export const inboxActs = {
  call: (act: InboxAct): boolean => target.dispatchEvent(new Event(act)),
  listen(act: InboxAct, listener: () => void): () => void {
    target.addEventListener(act, listener);
    return () => target.removeEventListener(act, listener);
  },
};
