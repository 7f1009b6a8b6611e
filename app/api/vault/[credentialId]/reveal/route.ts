import { companyRoute } from '@/app/_door/route';
import { parse } from '@/lib/platform/parse';
import { RevealValue, revealValue } from '@/lib/vault';

const Wish = RevealValue.omit({ credentialId: true });

export const POST = companyRoute(async ({ ctx, params, json }) =>
  revealValue(ctx, { ...parse(Wish, await json()), credentialId: params.credentialId ?? '' }),
);
