'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { useCopy } from '../ui/use-copy';

type Props = Omit<ComponentProps<typeof Input>, 'value'> & { value: string };

/** A value that is selected whole by a touch, and copied by the button beside it. */
export function CopyValue({ value, ...rest }: Props) {
  const t = useTranslations('channels.guide');
  const ui = useTranslations('ui');
  const { copied, copy } = useCopy(value);
  return (
    <div className="flex gap-2">
      <Input
        {...rest}
        readOnly
        value={value}
        onFocus={(event) => event.target.select()}
        className="font-mono text-xs"
      />
      <IconButton
        icon={copied ? Check : Copy}
        label={t('copy')}
        variant="secondary"
        onClick={() => void copy()}
      />
      <span role="status" className="sr-only">
        {copied ? ui('copied') : ''}
      </span>
    </div>
  );
}
