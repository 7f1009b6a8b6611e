import { companyRoute } from '@/app/_door/route';
import { drawCampaignCode } from '@/lib/channels';

export const GET = companyRoute(
  async ({ ctx, params }) =>
    new Response(await drawCampaignCode(ctx, { id: params.id ?? '' }), {
      headers: {
        'Content-Type': 'image/svg+xml',
        'Cache-Control': 'private, max-age=3600',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      },
    }),
);
