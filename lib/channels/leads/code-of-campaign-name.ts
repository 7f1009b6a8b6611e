import { campaignCodeIn } from '../campaigns/campaign-code-in';

/** Our code in the name that a campaign was given in Ads Manager, such as `Boots, March · KQ7M2`; null when it has none. */
export function codeOfCampaignName(name: string): string | null {
  return (
    campaignCodeIn(name) ?? /(?:^|[^\p{L}\p{N}])([A-HJKMNP-Z][A-HJKMNP-Z2-9]{4})\s*$/u.exec(name)?.[1] ?? null
  );
}
