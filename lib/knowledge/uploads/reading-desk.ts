import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { PriceListBatch, ReadingProgress } from '../price-list/read-price-list-from';
import { changeUpload, findUploadForUpdate, type StoredUpload } from '../store/knowledge-bases';
import { deleteRows, insertRows } from '../store/staged-rows';
import { rowsOfReport } from './rows-of-report';

/** The upload has been cancelled, or is being read by somebody else by now. */
export type Overtaken = AppError;

/** Where a reading writes down what it has read: only as long as it is the newest of its upload. */
export interface ReadingDesk {
  /** Notes how far the reading is; shown now and then. */
  readonly progress: (progress: ReadingProgress) => void;
  readonly write: (batch: PriceListBatch, sheets: readonly (string | null)[]) => Promise<void>;
  readonly finish: (end: Pick<StoredUpload, 'status' | 'head'>) => Promise<void>;
  /** Ends without a row. */
  readonly abandon: (end: Pick<StoredUpload, 'status' | 'head' | 'problem'>) => Promise<void>;
}

/** How often screens are told. */
const tellEveryMs = 400;

export function readingDesk(ctx: Ctx, { id, reading }: Pick<StoredUpload, 'id' | 'reading'>): ReadingDesk {
  const counts = { items: 0, faq: 0, refused: 0 };
  let rows = 0;
  let far: ReadingProgress = { rows: 0, share: 0 };
  let told = 0;
  let telling: Promise<unknown> = Promise.resolve();

  const within = (work: (tx: Tx<Ctx>) => Promise<void>): Promise<void> =>
    inTransaction(ctx, async (tx) => {
      const upload = await findUploadForUpdate(tx, id);
      if (upload?.status !== 'READING' || upload.reading !== reading)
        throw new AppError('conflict', 'reading-overtaken');
      await work(tx);
    });
  const state = () => ({
    ...counts,
    readRows: Math.max(rows, far.rows),
    // The last per cent is for whoever says that it is done.
    readPercent: Math.min(99, Math.floor(far.share * 100)),
  });
  const isDue = (): boolean => performance.now() - told >= tellEveryMs;
  const tell = async (tx: Tx<Ctx>): Promise<void> => {
    told = performance.now();
    await changeUpload(tx, id, state());
    await announce(tx, { kind: 'knowledge', id });
  };

  return {
    progress: (progress) => {
      far = progress;
      if (!isDue()) return;
      told = performance.now();
      // Whatever goes wrong here goes wrong again, and louder, when rows are written.
      telling = telling.then(() => within(tell)).catch(() => {});
    },
    write: async (batch, sheets) => {
      await telling;
      const read = rowsOfReport(batch, sheets);
      await within(async (tx) => {
        await insertRows(tx, id, read, rows + 1);
        if (isDue()) await tell(tx);
      });
      rows += read.length;
      counts.items += batch.items.length;
      counts.faq += batch.faq.length;
      counts.refused += batch.refused.length;
    },
    finish: async (end) => {
      await telling;
      await within(async (tx) => {
        await changeUpload(tx, id, { ...state(), ...end, problem: null, readPercent: 100 });
        await announce(tx, { kind: 'knowledge', id });
      });
    },
    abandon: async (end) => {
      await telling;
      await within(async (tx) => {
        await deleteRows(tx, id);
        await changeUpload(tx, id, { items: 0, faq: 0, refused: 0, readPercent: 100, ...end });
        await announce(tx, { kind: 'knowledge', id });
      });
    },
  };
}
