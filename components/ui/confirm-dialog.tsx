'use client';

import { useTranslations } from 'next-intl';
import { AlertDialog as Primitive } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { cn } from './class-names';
import { Field } from './field';
import { FormError } from './form-error';
import { Input } from './input';
import { overlayStyle } from './overlay-style';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Names the thing: "Delete “Boots, red, 42”?" */
  title: string;
  description: ReactNode;
  confirmLabel: string;
  /** The way out, where “Cancel” could be taken for the act itself. */
  keepLabel?: string;
  onConfirm: () => void;
  pending?: boolean;
  /** Why it was not done. */
  error?: unknown;
  /** For what cannot be undone: has to be typed before the button works. */
  typedName?: string;
};

export function ConfirmDialog({ open, onOpenChange, title, description, confirmLabel, ...rest }: Props) {
  const t = useTranslations('ui');
  const [typed, setTyped] = useState('');
  const { onConfirm, pending, error, typedName, keepLabel } = rest;
  const ready = typedName === undefined || typed.trim() === typedName;
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={cn(overlayStyle, 'z-50')} />
        <Primitive.Content className="fixed inset-x-4 bottom-4 z-50 rounded bg-popover p-6 shadow duration-150 data-[state=open]:animate-in data-[state=open]:fade-in-0 sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[min(92vw,440px)] sm:-translate-x-1/2 sm:-translate-y-1/2">
          <Primitive.Title className="text-base font-semibold">{title}</Primitive.Title>
          <Primitive.Description asChild>
            <div className="mt-2 flex flex-col gap-3 text-sm text-muted-foreground">
              {description}
              <FormError error={error} />
            </div>
          </Primitive.Description>
          {typedName === undefined ? null : (
            <Field label={t('typeName', { name: typedName })} className="mt-4">
              {(control) => (
                <Input
                  {...control}
                  value={typed}
                  autoComplete="off"
                  onChange={(e) => setTyped(e.target.value)}
                />
              )}
            </Field>
          )}
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <Primitive.Cancel asChild>
              <Button variant="secondary">{keepLabel ?? t('cancel')}</Button>
            </Primitive.Cancel>
            <Button variant="destructive" disabled={!ready} pending={pending} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
