import { createHmac } from 'node:crypto';

/** One filled-in form as the double writes it. */
export interface FilledForm {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly campaignName?: string;
  /** Seconds since 1970; left out in forms that do not tell. */
  readonly at?: number;
}

/**
 * TikTok's lead webhooks as far as they are known from its signature page and from integrations in the open: no schema of
 * them is published.
 */
export class TiktokDouble {
  constructor(private readonly secret: string) {}

  /** The body of one request with these forms. */
  body(...forms: FilledForm[]): string {
    return JSON.stringify({
      object: 'lead',
      entry: forms.map(({ id, fields, campaignName, at }) => ({
        id,
        advertiser_id: '7100000000000000001',
        page_id: '7200000000000000002',
        ...(campaignName === undefined ? {} : { campaign_name: campaignName, ad_id: 1_790_000_000 }),
        ...(at === undefined ? {} : { create_time: at }),
        changes: Object.entries(fields).map(([field, value]) => ({ field, value })),
      })),
    });
  }

  /** Headers that prove a body, signed at a moment. */
  headers(body: string, at: Date): Headers {
    const time = Math.floor(at.getTime() / 1_000);
    const signature = createHmac('sha256', this.secret).update(`${time}.${body}`).digest('hex');
    return new Headers({
      'content-type': 'application/json',
      'tiktok-signature': `t=${time},s=${signature}`,
    });
  }
}
