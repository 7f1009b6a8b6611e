'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { focusFirstWrong } from '../ui/focus-first-wrong';
import { FormError } from '../ui/form-error';
import { Textarea } from '../ui/textarea';
import type { WireFaq } from './price-list-api';
import { useDeleteFaq } from './use-delete-faq';
import { useSaveFaq } from './use-save-faq';

export function FaqDialog({ entry, onClose }: { entry: WireFaq | null; onClose: () => void }) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  const formId = useId();
  const [question, setQuestion] = useState(entry?.question ?? '');
  const [answer, setAnswer] = useState(entry?.answer ?? '');
  const [checked, setChecked] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const save = useSaveFaq(() => {
    toast.success(ui('saved'));
    onClose();
  });
  const remove = useDeleteFaq(onClose);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    focusFirstWrong(event.currentTarget);
    if (question.trim() && answer.trim()) save.mutate({ id: entry?.id ?? null, entry: { question, answer } });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(entry ? 'editAnswer' : 'newAnswer')}
      footer={
        <>
          {entry ? (
            <Button variant="ghost" className="mr-auto text-failed" onClick={() => setDeleting(true)}>
              {ui('delete')}
            </Button>
          ) : null}
          <Button variant="secondary" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" form={formId} pending={save.isPending}>
            {ui('save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field label={t('fields.question')} error={checked && !question.trim() ? ui('required') : undefined}>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={500}
              value={question}
              onChange={(event) => setQuestion(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('fields.answer')} error={checked && !answer.trim() ? ui('required') : undefined}>
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              maxLength={4000}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
          )}
        </Field>
        <FormError error={save.error ?? remove.error} />
      </form>
      {entry ? (
        <ConfirmDialog
          open={deleting}
          onOpenChange={setDeleting}
          title={t('deleteAnswer', { question: entry.question })}
          description={t('deleteAnswerText')}
          confirmLabel={ui('delete')}
          pending={remove.isPending}
          onConfirm={() => remove.mutate(entry)}
        />
      ) : null}
    </Dialog>
  );
}
