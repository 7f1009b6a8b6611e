'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { Notice } from '../../ui/notice';
import type { useCueEditor } from './use-cue-editor';
import type { Stage } from './use-stage';

type Props = {
  editor: ReturnType<typeof useCueEditor>;
  stage: Stage;
  previewError: unknown;
  /** It can be rendered again. */
  possible: boolean;
};

/** What one should know about what one sees: changes from before, and what cannot be shown. */
export function StudioNotices({ editor, stage, previewError, possible }: Props) {
  const t = useTranslations('clips.studio');
  return (
    <>
      {editor.changed ? (
        <Notice
          role="status"
          action={
            <Button variant="secondary" size="sm" onClick={editor.acts.discard}>
              {t('discard')}
            </Button>
          }
        >
          {editor.restored ? t('restored') : t('unsaved')}
        </Notice>
      ) : null}
      {possible ? null : <Notice kind="waiting">{t('originalGone')}</Notice>}
      {stage.blind && possible ? <Notice kind="waiting">{t('blind')}</Notice> : null}
      <FormError error={previewError} />
    </>
  );
}
