import { companyRoute } from '@/app/_door/route';
import { versionNumber } from '@/app/_door/version-number';
import { ListVersionDifferences, listVersionDifferences } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

/** `/edits/differences`: what was changed by hand since the newest version. */
export const GET = companyRoute(({ ctx, params, query }) => {
  const version = params.number === 'edits' ? 'edits' : versionNumber(params.number);
  return listVersionDifferences(ctx, parse(ListVersionDifferences, { ...query, version }));
});
