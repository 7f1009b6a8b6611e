'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Primitive } from 'radix-ui';
import { Button } from './button';

/** Closes the window it stands in. Comes last in it, so that the first field is where the cursor begins. */
export function CloseButton() {
  const t = useTranslations('ui');
  return (
    <Primitive.Close asChild>
      <Button variant="ghost" size="icon" aria-label={t('close')} className="absolute top-4 right-4">
        <X aria-hidden />
      </Button>
    </Primitive.Close>
  );
}
