import { readUpload } from '@/app/_door/read-upload';
import { companyRoute } from '@/app/_door/route';
import { importLeads } from '@/lib/inbound';

// The room's own limit is 5 MB; the form around the file takes a little more.
const maxUploadBytes = 6 * 1024 * 1024;

export const POST = companyRoute(async ({ ctx, request }) => {
  const { bytes } = await readUpload(request, maxUploadBytes);
  return importLeads(ctx, { bytes });
});
