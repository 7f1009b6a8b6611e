import { fileStream } from '@/app/_door/file-stream';
import { companyRoute } from '@/app/_door/route';
import { getFile, openFile } from '@/lib/media';

/** A file of the company's conversations, catalogue, reels or clips; in parts as `Range` asks, `?download=1` to save it. */
export const GET = companyRoute(async ({ ctx, request, params: { id = '' } }) =>
  fileStream(request, await getFile(ctx, id), (range) => openFile(ctx, id, range)),
);
