import { companyRoute } from '@/app/_door/route';
import { contentHeaders, readFile } from '@/lib/media';

/** A file of the company's conversations or catalogue. */
export const GET = companyRoute(async ({ ctx, params: { id = '' } }) => {
  const { file, bytes } = await readFile(ctx, id);
  return new Response(new Uint8Array(bytes), { headers: contentHeaders(file) });
});
