'use client';

import { SendHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { Button } from '../ui/button';
import { cn } from '../ui/class-names';
import { CompletionList } from './completion-list';
import { type Completion, useCompletions } from './use-completions';
import { useDraft } from './use-draft';

const maxLength = 4000;

type Props = {
  /** Names the draft, so that each conversation keeps its own. */
  name: string;
  label: string;
  placeholder: string;
  /** Words whose promise is broken come back into the field. */
  onSend: (text: string) => unknown;
  /** Stands before the field, such as a button to attach a file. */
  before?: ReactNode;
  /** Something is attached: it can go without words. */
  attached?: boolean;
  disabled?: boolean;
  /** Of the field, for those who lead to it. */
  fieldId?: string;
  /** What the words typed so far can be completed to, or nothing. */
  completionsOf?: (draft: string) => readonly Completion[];
  /** Why the words cannot go as they are; null: they can. */
  complaintOf?: (draft: string) => string | null;
  onTyping?: () => void;
  className?: string;
};

const noCompletions = (): readonly Completion[] => [];

/** Where one writes. Enter sends, Shift and Enter begin a new line. */
export function Composer({
  name,
  label,
  placeholder,
  onSend,
  before,
  attached = false,
  disabled = false,
  fieldId,
  completionsOf = noCompletions,
  complaintOf,
  onTyping,
  className,
}: Props) {
  const t = useTranslations('chat');
  const complaintId = useId();
  const [draft, setDraft] = useDraft(name);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = draft.trim();
  const completions = useCompletions(completionsOf(draft), complete);
  const complaint = complaintOf?.(draft) ?? null;
  const ready = (text !== '' || attached) && !disabled && complaint === null && !completions.open;

  function complete(words: string) {
    setDraft(words);
    // What is left to fill in is chosen, so that typing replaces it.
    requestAnimationFrame(() => {
      const blank = /\{\w+\}/.exec(words);
      field.current?.focus();
      if (blank) field.current?.setSelectionRange(blank.index, blank.index + blank[0].length);
    });
  }

  function send() {
    if (!ready) return;
    const sent = onSend(text);
    setDraft('');
    if (sent instanceof Promise) sent.catch(() => setDraft(text));
    field.current?.focus();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    send();
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter also chooses a word in Chinese or Japanese input: that one does not send.
    if (event.nativeEvent.isComposing || completions.onKeyDown(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  }

  return (
    <form onSubmit={onSubmit} className="relative flex flex-col gap-1">
      {completions.open ? <CompletionList completions={completions} /> : null}
      <div className="flex items-end gap-2">
        {before}
        <textarea
          ref={field}
          id={fieldId}
          value={draft}
          rows={1}
          maxLength={maxLength}
          disabled={disabled}
          aria-label={label}
          aria-describedby={complaint ? complaintId : undefined}
          placeholder={placeholder}
          enterKeyHint="send"
          {...completions.field}
          onChange={(event) => {
            setDraft(event.target.value);
            if (event.target.value.trim() !== '') onTyping?.();
          }}
          onKeyDown={onKeyDown}
          className={cn(
            'field-sizing-content max-h-40 min-h-12 w-full min-w-0 flex-1 resize-none rounded border border-input bg-card px-4 py-3 text-base leading-6 outline-none placeholder:text-muted-foreground focus-visible:border-ring focus-visible:ring-1 focus-visible:ring-ring disabled:opacity-60',
            className,
          )}
        />
        <Button type="submit" size="lg" className="w-12 px-0" aria-label={t('send')} disabled={!ready}>
          <SendHorizontal aria-hidden className="size-5" />
        </Button>
      </div>
      {complaint ? (
        <p id={complaintId} role="status" className="text-xs text-waiting">
          {complaint}
        </p>
      ) : null}
    </form>
  );
}
