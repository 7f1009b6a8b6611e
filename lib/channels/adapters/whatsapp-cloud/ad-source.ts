import type { Source } from '../../schemas';

/** The advertisement a conversation began with: it comes with the first message only. */
export function adSource(referral: Readonly<Record<string, unknown>> | null | undefined): Source | undefined {
  if (!referral) return undefined;
  const said = (value: unknown, most: number) =>
    typeof value === 'string' && value !== '' ? value.slice(0, most) : undefined;
  const id = said(referral.source_id, 300);
  const title = said(referral.headline, 500) ?? said(referral.body, 500);
  const url = said(referral.source_url, 2_000);
  const clickId = said(referral.ctwa_clid, 1_000);
  return {
    kind: 'ad',
    ...(id && { id }),
    ...(title && { title }),
    ...(url && { url }),
    ...(clickId && { clickId }),
  };
}
