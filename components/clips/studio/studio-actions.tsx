'use client';

import { Clapperboard, Redo2, Trash2, Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { ClipDownloads } from '../clip-downloads';
import type { WireClip } from '../clips-api';
import { DeleteClipDialog } from '../list/delete-clip-dialog';
import { useClipName } from '../use-clip-name';
import type { useCueEditor } from './use-cue-editor';
import type { useRender } from './use-render';

type Props = {
  clip: WireClip;
  editor: ReturnType<typeof useCueEditor>;
  render: ReturnType<typeof useRender>;
};

/** Back and forth, the files, and the one button that makes a video of it all. */
export function StudioActions({ clip, editor, render }: Props) {
  const t = useTranslations('clips');
  const router = useRouter();
  const name = useClipName(clip);
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <IconButton
        icon={Undo2}
        label={t('studio.undo')}
        disabled={!editor.canUndo}
        onClick={editor.acts.undo}
      />
      <IconButton
        icon={Redo2}
        label={t('studio.redo')}
        disabled={!editor.canRedo}
        onClick={editor.acts.redo}
      />
      <ClipDownloads clip={clip} name={name} />
      <IconButton icon={Trash2} label={t('deleteOf', { name })} onClick={() => setLeaving(true)} />
      <Button
        className="max-sm:w-full"
        pending={render.pending}
        disabled={!render.changed || render.empty || !render.possible}
        onClick={render.start}
      >
        <Clapperboard aria-hidden />
        {t('studio.render')}
      </Button>
      <DeleteClipDialog
        clip={leaving ? clip : null}
        onClose={() => setLeaving(false)}
        onDeleted={() => router.push('/clips')}
      />
    </>
  );
}
