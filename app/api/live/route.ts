import { companyRoute } from '@/app/_door/route';
import { companyStream } from './company-stream';

/** Hints for the company's open screens: what changed, by id. The screen reads it again. */
export const GET = companyRoute(async ({ ctx, request }) => companyStream(ctx, request.signal));
