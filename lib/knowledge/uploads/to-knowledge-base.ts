import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { KnowledgeBase } from '../schemas';
import type { StoredUpload } from '../store/knowledge-bases';
import { findRows } from '../store/staged-rows';

/** So many rows come with the upload itself: what a screen shows at once, and every small file as a whole. */
const firstRows = 500;

/** An upload with the beginning of what was read in it. */
export async function toKnowledgeBase(tx: Tx<Ctx>, upload: StoredUpload): Promise<KnowledgeBase> {
  const { head, reading: _reading, declaredType: _type, mapping, ...summary } = upload;
  const rows = head ? await findRows(tx, upload.id, { after: 0, kind: null, limit: firstRows + 1 }) : [];
  const shown = rows.slice(0, firstRows);
  const nothing = {
    fileName: upload.title,
    encoding: null,
    delimiter: null,
    headerRow: 0,
    currency: null,
    columns: [],
    sheets: [],
    notes: [],
  };
  return {
    ...summary,
    mapped: mapping !== null,
    complete: head !== null && rows.length <= firstRows,
    report: {
      ...(head ?? nothing),
      items: shown.flatMap(({ kind, content }) => (kind === 'ITEM' ? [content] : [])),
      faq: shown.flatMap(({ kind, content }) => (kind === 'FAQ' ? [content] : [])),
      refused: shown.flatMap(({ kind, content }) => (kind === 'REFUSED' ? [content] : [])),
    },
  };
}
