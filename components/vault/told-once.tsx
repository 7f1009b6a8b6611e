'use client';

import type { ReactNode } from 'react';
import { CopyButton } from '../ui/copy-button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';

type Props = { title: string; warning: ReactNode; value: string; copyLabel: string; onClose: () => void };

/** A secret that is told now and never again; it is gone from the page when the window closes. */
export function ToldOnce({ title, warning, value, copyLabel, onClose }: Props) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      footer={<CopyButton text={value} label={copyLabel} />}
    >
      <div className="flex flex-col gap-4">
        <Notice kind="waiting">{warning}</Notice>
        <output className="block rounded bg-muted px-3 py-2 font-mono text-sm break-all">{value}</output>
      </div>
    </Dialog>
  );
}
