'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { toast } from 'sonner';
import { useActiveCompany } from '../shell/use-active-company';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Dialog } from '../ui/dialog';
import { focusFirstWrong } from '../ui/focus-first-wrong';
import { FormError } from '../ui/form-error';
import { checkDraft, draftOf } from './item-draft';
import { ItemFields } from './item-fields';
import { itemLabel } from './item-label';
import { ItemPhotoField } from './item-photo-field';
import type { WireItem } from './price-list-api';
import { useDeleteItem } from './use-delete-item';
import { useSaveItem } from './use-save-item';

type Props = { item: WireItem | null; currency: string; onClose: () => void };

/** One item by hand: new, changed, or taken off sale. */
export function ItemDialog({ item, currency, onClose }: Props) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  const formId = useId();
  const company = useActiveCompany();
  const [draft, setDraft] = useState(() =>
    draftOf(item, currency, company?.type === 'SERVICE' ? 'SERVICE' : 'PRODUCT'),
  );
  const [checked, setChecked] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const save = useSaveItem(() => {
    toast.success(ui('saved'));
    onClose();
  });
  const remove = useDeleteItem(onClose);
  const result = checkDraft(draft, currency);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    focusFirstWrong(event.currentTarget);
    if (!result.ok) return;
    if (item === null) return save.mutate({ id: null, item: result.item });
    // The kind of an item never changes.
    const { kind: _, ...change } = result.item;
    save.mutate({ id: item.id, item: change });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={item ? itemLabel(item) : t('newItem')}
      footer={
        <>
          {item ? (
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
        {item ? <ItemPhotoField item={item} /> : null}
        <ItemFields
          draft={draft}
          onChange={setDraft}
          currency={currency}
          isNew={item === null}
          wrong={checked && !result.ok ? result.wrong : []}
        />
        <FormError error={save.error ?? remove.error} />
      </form>
      {item ? (
        <ConfirmDialog
          open={deleting}
          onOpenChange={setDeleting}
          title={t('deleteItem', { name: itemLabel(item) })}
          description={t('deleteItemText')}
          confirmLabel={ui('delete')}
          pending={remove.isPending}
          onConfirm={() => remove.mutate(item)}
        />
      ) : null}
    </Dialog>
  );
}
