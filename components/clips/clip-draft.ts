import { z } from 'zod';
import { ClipOptions } from '@/lib/subtitles/schemas';

/** A video that has been chosen: one that is stored already, or a link. */
export const DraftSource = z.object({
  kind: z.enum(['file', 'link']),
  fileId: z.string().nullable(),
  name: z.string(),
  url: z.string(),
});
export type DraftSource = z.infer<typeof DraftSource>;

/** What is being put together, before it is asked for. */
export const ClipDraft = z.object({
  source: DraftSource,
  options: ClipOptions,
  /** The file that the given text came from; shown only. */
  givenName: z.string(),
});
export type ClipDraft = z.infer<typeof ClipDraft>;

export const emptySource: DraftSource = { kind: 'file', fileId: null, name: '', url: '' };

export const emptyDraft: ClipDraft = {
  source: emptySource,
  options: ClipOptions.parse({}),
  givenName: '',
};
