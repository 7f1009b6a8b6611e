'use client';

import { useState } from 'react';
import type { ClipCues } from '@/lib/subtitles/schemas';
import { ClipOptions } from '@/lib/subtitles/schemas';
import type { WireClip } from '../clips-api';
import { useRequestClip } from '../use-request-clip';
import { cueText } from './edits/cue-text';
import { savedEdits } from './saved-edits';
import type { useCueEditor } from './use-cue-editor';

interface Options {
  readonly clip: WireClip;
  readonly loaded: ClipCues;
  readonly editor: ReturnType<typeof useCueEditor>;
  readonly onRequested: (clip: WireClip) => void;
}

/**
 * Has the same video made once more, with what was changed. Cues that a hand has touched are burned in as they are; another
 * language is made from what was heard, and so without them.
 */
export function useRender({ clip, loaded, editor, onRequested }: Options) {
  const [chosen, setChosen] = useState<Partial<ClipOptions>>({});
  const options = ClipOptions.parse({ ...clip.options, ...chosen, style: editor.style });
  const translated = options.translateTo !== clip.options.translateTo;
  const byHand = editor.cuesChanged || clip.byHand;
  const order = useRequestClip((next) => {
    savedEdits.forget(clip.id);
    onRequested(next);
  });
  const cues = editor.cues.filter((cue) => cueText(cue).trim() !== '');
  const changedOptions = (['subtitles', 'vertical', 'translateTo', 'voice'] as const).some(
    (name) => options[name] !== clip.options[name],
  );
  return {
    options,
    /** The original is there still, or can be fetched again. */
    possible: clip.canRepeat || clip.source.kind === 'link',
    choose: (part: Partial<ClipOptions>) => setChosen((before) => ({ ...before, ...part })),
    /** There is something that the video does not show yet. */
    changed: editor.changed || changedOptions,
    losesEdits: translated && byHand,
    /** Nothing would be burned in. */
    empty: byHand && !translated && cues.length === 0,
    pending: order.isPending || order.isSuccess,
    error: order.error,
    start: () =>
      order.mutate({
        source: { kind: 'clip', clipId: clip.id },
        options,
        handCues: byHand && !translated ? { language: loaded.language, cues } : null,
      }),
  };
}
