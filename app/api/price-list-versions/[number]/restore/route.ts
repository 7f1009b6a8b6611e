import { companyRoute } from '@/app/_door/route';
import { versionNumber } from '@/app/_door/version-number';
import { restoreVersion } from '@/lib/knowledge';

export const POST = companyRoute(({ ctx, params }) =>
  restoreVersion(ctx, { number: versionNumber(params.number) }),
);
