'use client';

import { Ellipsis, Merge, Scissors, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import type { Cue } from '@/lib/subtitles/schemas';
import { Button } from '../../ui/button';
import { DropdownMenu } from '../../ui/dropdown-menu';
import { MenuItem } from '../../ui/menu-item';
import type { CueActs } from './cue-row';

type Props = {
  cue: Cue;
  number: number;
  after: string | null;
  acts: CueActs;
  /** Where the cursor stands in the text. */
  field: RefObject<HTMLTextAreaElement | null>;
};

/** What the keyboard does to a cue, for those who point. */
export function CueMenu({ cue, number, after, acts, field }: Props) {
  const t = useTranslations('clips.studio.cue');
  return (
    <DropdownMenu
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={t('more', { number })}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuItem icon={Scissors} onSelect={() => acts.split(cue.id, field.current?.selectionStart ?? 0)}>
        {t('split')}
      </MenuItem>
      <MenuItem icon={Merge} disabled={after === null} onSelect={() => acts.mergeNext(cue.id)}>
        {t('merge')}
      </MenuItem>
      <MenuItem icon={Trash2} tone="failed" onSelect={() => acts.remove(cue.id)}>
        {t('remove')}
      </MenuItem>
    </DropdownMenu>
  );
}
