import { readUpload } from '@/app/_door/read-upload';
import { companyRoute } from '@/app/_door/route';
import { attachFile } from '@/lib/conversations';

// The room's own limit is 50 MB; the form around the file takes a little more.
const maxUploadBytes = 51 * 1024 * 1024;

/** A file as a multipart form, to be sent by its id with the next answer. */
export const POST = companyRoute(async ({ ctx, request, params: { id = '' } }) =>
  attachFile(ctx, { ...(await readUpload(request, maxUploadBytes)), conversationId: id }),
);
