import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { embeddingsModel } from '@/lib/vendors/openai/embeddings-model';
import { findCompaniesUnplaced } from '../store/vectors';
import { askForVectors } from './ask-for-vectors';

/** Asks for what is missing: after another model was set up, or a service was down for longer than jobs wait. */
export async function tendEmbeddings(base: BaseCtx): Promise<void> {
  const model = embeddingsModel();
  if (model === null) return;
  for (const companyId of await acrossCompanies(base, (tx) => findCompaniesUnplaced(tx, model)))
    await inTransaction({ ...base, companyId }, askForVectors);
}
