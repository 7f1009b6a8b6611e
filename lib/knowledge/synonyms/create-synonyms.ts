import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { cleanText } from '../price-list/clean-text';
import { countSynonyms, insertSynonyms } from '../store/synonyms';
import { NewSynonyms, type SynonymGroup } from './schemas';

const mostGroups = 300;
const mostWords = 4;

/**
 * Makes phrases mean the same in searches of this company's price list. They are kept in lower case, each once, words of
 * letters and digits only. Throws `invalid` (`synonyms-alike`: fewer than two are left; `synonym-too-long`), `limit`.
 */
export async function createSynonyms(ctx: Ctx, input: NewSynonyms): Promise<SynonymGroup> {
  authorize(ctx, 'knowledge.write');
  const phrases = [...new Set(parse(NewSynonyms, input).phrases.map(plain))].filter(Boolean);
  if (phrases.length < 2) throw new AppError('invalid', 'synonyms-alike', { field: 'phrases' });
  const long = phrases.find((phrase) => phrase.split(' ').length > mostWords);
  if (long)
    throw new AppError('invalid', 'synonym-too-long', {
      field: 'phrases',
      params: { phrase: long, most: mostWords },
    });
  const now = ctx.clock.now();
  const group: SynonymGroup = { id: newId('syn', now), phrases, createdAt: now };
  return inTransaction(ctx, async (tx) => {
    if ((await countSynonyms(tx)) >= mostGroups)
      throw new AppError('limit', 'too-many-synonyms', { params: { most: mostGroups } });
    await insertSynonyms(tx, group);
    await writeAudit(tx, { action: 'knowledge.synonyms-created', subject: group.id, detail: { phrases } });
    await announce(tx, { kind: 'knowledge', id: group.id });
    return group;
  });
}

/** As a search reads a customer's words. */
function plain(phrase: string): string {
  const words = cleanText(phrase)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).join(' ');
}
