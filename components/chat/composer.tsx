'use client';

import { SendHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Button } from '../ui/button';
import { useDraft } from './use-draft';

const maxLength = 4000;

type Props = {
  /** Names the draft, so that each conversation keeps its own. */
  name: string;
  label: string;
  placeholder: string;
  onSend: (text: string) => void;
  /** Stands before the field, such as a button to attach a file. */
  before?: ReactNode;
  /** Something is attached: it can go without words. */
  attached?: boolean;
  disabled?: boolean;
};

/** Where one writes. Enter sends, Shift and Enter begin a new line. */
export function Composer({
  name,
  label,
  placeholder,
  onSend,
  before,
  attached = false,
  disabled = false,
}: Props) {
  const t = useTranslations('chat');
  const [draft, setDraft] = useDraft(name);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = draft.trim();
  const ready = (text !== '' || attached) && !disabled;

  function send() {
    if (!ready) return;
    onSend(text);
    setDraft('');
    field.current?.focus();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    send();
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter also chooses a word in Chinese or Japanese input: that one does not send.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form onSubmit={onSubmit} className="flex items-end gap-2">
      {before}
      <textarea
        ref={field}
        value={draft}
        rows={1}
        maxLength={maxLength}
        disabled={disabled}
        aria-label={label}
        placeholder={placeholder}
        enterKeyHint="send"
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-40 min-h-12 w-full min-w-0 flex-1 resize-none rounded border border-input bg-card px-4 py-3 text-base leading-6 outline-none placeholder:text-muted-foreground focus-visible:border-ring focus-visible:ring-1 focus-visible:ring-ring disabled:opacity-60"
      />
      <Button type="submit" size="lg" className="w-12 px-0" aria-label={t('send')} disabled={!ready}>
        <SendHorizontal aria-hidden className="size-5" />
      </Button>
    </form>
  );
}
