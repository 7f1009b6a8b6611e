import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { authorize, getCompany } from '@/lib/companies';
import { copyFileTo } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { readPriceListFrom } from '../price-list/read-price-list-from';
import type { Note } from '../schemas';
import { changeUpload, findUploadForUpdate, type StoredUpload } from '../store/knowledge-bases';
import { deleteRows } from '../store/staged-rows';
import { failedReading } from './failed-reading';
import { type Overtaken, readingDesk } from './reading-desk';
import { readingOptions } from './reading-options';

/** A file may have a remark on every row; nobody reads more of them. */
const mostNotes = 200;

/**
 * Reads the file of an upload that is READING, from its beginning, row by row into the database, telling open screens how
 * far it is. Memory does not grow with the file. Whoever begins later overtakes whoever has begun before; an upload that
 * was cancelled is left alone. A file that cannot be used ends as FAILED. Throws `unavailable`.
 */
export async function readKnowledgeBase(ctx: Ctx, input: { knowledgeBaseId: string }): Promise<void> {
  authorize(ctx, 'knowledge.stage');
  const upload = await begin(ctx, input.knowledgeBaseId);
  if (!upload) return;
  const directory = await mkdtemp(path.join(tmpdir(), 'x8-price-list-'));
  try {
    const file = path.join(directory, 'price-list');
    await copyFileTo(ctx, upload.mediaFileId, file);
    await readFrom(ctx, upload, file);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Claims the reading: the number it raises shuts out everybody who has begun before. */
async function begin(ctx: Ctx, id: string): Promise<StoredUpload | null> {
  return inTransaction(ctx, async (tx) => {
    const upload = await findUploadForUpdate(tx, id);
    if (upload?.status !== 'READING') return null;
    const begun = { reading: upload.reading + 1, readRows: 0, readPercent: 0 };
    await deleteRows(tx, id);
    await changeUpload(tx, id, begun);
    await announce(tx, { kind: 'knowledge', id });
    return { ...upload, ...begun };
  });
}

async function readFrom(ctx: Ctx, upload: StoredUpload, file: string): Promise<void> {
  const options = readingOptions(await getCompany(ctx), upload);
  const desk = readingDesk(ctx, upload);
  const notes: Note[] = [];
  try {
    const source = { path: file };
    const reading = await readPriceListFrom(source, upload.title, options, desk.progress);
    for await (const batch of reading.batches()) {
      notes.push(...batch.notes.slice(0, mostNotes - notes.length));
      await desk.write(
        batch,
        reading.summary.sheets.map(({ sheet }) => sheet),
      );
    }
    await desk.finish({ status: 'PARSED', head: { ...reading.summary, fileName: upload.title, notes } });
  } catch (error) {
    if (isOvertaken(error)) return;
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    const { head, problem } = await failedReading({ path: file }, upload.title, options, error);
    await desk.abandon({ status: 'FAILED', head, problem });
  }
}

const isOvertaken = (error: unknown): error is Overtaken =>
  error instanceof AppError && error.key === 'reading-overtaken';
