'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Outcome, OutcomeReason } from '@/lib/conversations/schemas';
import { Button } from '../ui/button';
import { cn } from '../ui/class-names';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { useClose } from './use-close';
import type { WireConversation } from './use-conversations';
import { useSuggestedOutcome } from './use-suggested-outcome';

type Props = { conversation: WireConversation; onClose: () => void };

/** How a conversation ended; what the newest order says is chosen already. */
export function CloseDialog({ conversation, onClose }: Props) {
  const t = useTranslations('inbox.close');
  const chat = useTranslations('chat');
  const suggested = useSuggestedOutcome(conversation.id).data;
  const close = useClose(conversation.id);
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const [why, setWhy] = useState<OutcomeReason | '' | null>(null);
  const [note, setNote] = useState('');
  const outcome = chosen ?? suggested?.outcome ?? null;
  const reason = why ?? (suggested?.outcome === outcome ? suggested?.reason : null) ?? '';

  function submit() {
    if (outcome === null) return;
    const ending = { outcome, reason: outcome === 'NOT_SOLD' && reason !== '' ? reason : null, note };
    close.mutate(ending, { onSuccess: onClose });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('text')}
      footer={
        <Button disabled={outcome === null} pending={close.isPending} onClick={submit}>
          {t('submit')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <fieldset className="flex flex-col gap-1">
          <legend className="pb-1 text-sm font-medium">{t('outcome')}</legend>
          {Outcome.options.map((option) => (
            <label
              key={option}
              className={cn(
                'flex min-h-11 cursor-pointer items-center gap-3 rounded border border-border px-4 hover:bg-hover',
                option === outcome && 'border-primary bg-primary-soft hover:bg-primary-soft',
              )}
            >
              <input
                type="radio"
                name="outcome"
                checked={option === outcome}
                onChange={() => setChosen(option)}
                className="accent-primary"
              />
              {chat(`outcomes.${option}`)}
              {suggested?.outcome === option ? (
                <span className="ml-auto text-xs text-muted-foreground">{t('suggested')}</span>
              ) : null}
            </label>
          ))}
        </fieldset>
        {outcome === 'NOT_SOLD' ? (
          <Field label={t('reason')}>
            {(control) => (
              <Select
                {...control}
                value={reason}
                onChange={(event) => setWhy(OutcomeReason.safeParse(event.target.value).data ?? '')}
              >
                <option value="">{t('reasonUnknown')}</option>
                {OutcomeReason.options.map((option) => (
                  <option key={option} value={option}>
                    {chat(`outcomeReasons.${option}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
        <Field label={t('note')} note={t('optional')}>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <FormError error={close.error} />
      </div>
    </Dialog>
  );
}
