import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { StoredUpload } from '../store/knowledge-bases';
import { findLastChange } from '../store/versions';

/** A word for what a dry run has compared: this reading of the file with the catalogue as it stands. */
export async function basisOf(tx: Tx<Ctx>, { reading }: Pick<StoredUpload, 'reading'>): Promise<string> {
  return `${reading}.${await findLastChange(tx)}`;
}
