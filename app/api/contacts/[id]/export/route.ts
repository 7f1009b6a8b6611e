import { companyRoute } from '@/app/_door/route';
import { exportContact } from '@/lib/erasure';

export const GET = companyRoute(async ({ ctx, params }) => {
  const { fileName, json } = await exportContact(ctx, { contactId: params.id ?? '' });
  return new Response(json, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
