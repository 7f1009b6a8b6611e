import { fileResponse } from '@/app/_door/file-response';
import { companyRoute } from '@/app/_door/route';
import { readFile } from '@/lib/media';

/** A file of the company's conversations, catalogue or reels; in parts as `Range` asks, `?download=1` to save it. */
export const GET = companyRoute(async ({ ctx, request, params: { id = '' } }) => {
  const { file, bytes } = await readFile(ctx, id);
  return fileResponse(request, file, bytes);
});
