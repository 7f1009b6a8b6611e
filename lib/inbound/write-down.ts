import type { FileAttachment } from '@/lib/conversations';
import { readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { transcribe } from '@/lib/speech';
import { patiently } from './patiently';

/** A voice note with its words, where somebody can write them down; the note itself is there in any case. */
export async function writeDown(ctx: Ctx, note: FileAttachment): Promise<FileAttachment> {
  if (note.fileId === null) return note;
  try {
    const { file, bytes } = await readFile(ctx, note.fileId);
    const { name, contentType } = file;
    const said = await patiently(() => transcribe(ctx, { bytes, name, contentType }));
    if (said === null) return note;
    return said.text === ''
      ? { ...note, failure: 'voice-not-understood' }
      : { ...note, transcript: said.text };
  } catch (error) {
    if (!(error instanceof AppError) || error.key === 'job-lease-lost') throw error;
    log.warn({ fileId: note.fileId, err: error }, 'a voice note was not written down');
    return { ...note, failure: 'voice-not-understood' };
  }
}
