import type { InboundMessage } from '../../schemas';
import type { Referral } from './meta-event';

/** Where a customer came from: an advertisement, or a link with a word of ours in it, which is the payload. */
export function sourceOf(referral: Referral): Pick<InboundMessage, 'source' | 'payload'> {
  const { ref, ad_id: adId, ads_context_data: ad, referer_uri: page } = referral;
  const title = ad?.ad_title?.slice(0, 500);
  const url = page && page.length <= 2_000 ? page : undefined;
  const isAd = adId !== undefined || referral.source === 'ADS';
  const id = isAd ? adId : ref;
  return {
    source: {
      kind: isAd ? 'ad' : 'link',
      ...(id && { id: id.slice(0, 300) }),
      ...(title && { title }),
      ...(url && { url }),
    },
    ...(ref && { payload: ref.slice(0, 300) }),
  };
}
