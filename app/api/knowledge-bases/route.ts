import { readUpload } from '@/app/_door/read-upload';
import { companyRoute } from '@/app/_door/route';
import { samplePriceList } from '@/app/_door/sample-price-list';
import { getCompany } from '@/lib/companies';
import { ListKnowledgeBases, listKnowledgeBases, uploadPriceList } from '@/lib/knowledge';
import { mostPriceListMegabytes } from '@/lib/media';
import { parse } from '@/lib/platform/parse';

// The form around the file takes a little more than the file.
const maxUploadBytes = (mostPriceListMegabytes + 1) * 1024 * 1024;

export const GET = companyRoute(({ ctx, query }) =>
  listKnowledgeBases(ctx, parse(ListKnowledgeBases, query)),
);

/** A file as a multipart form, or `{"sample":true}`: read and kept for review, nothing is sold from it yet. */
export const POST = companyRoute(async ({ ctx, request }) => {
  const wantsSample = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  const upload = wantsSample
    ? await samplePriceList(await getCompany(ctx))
    : await readUpload(request, maxUploadBytes);
  return uploadPriceList(ctx, upload);
});
