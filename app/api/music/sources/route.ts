import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { type DeclareSource, declareSource, listSources } from '@/lib/music';

/** Declared sources, withdrawn ones too. */
export const GET = tokenOrPersonRoute('music.import', async ({ base }) => ({
  success: true,
  sources: await listSources(base),
}));

/** Declares a source and the rights its tracks may be used under. */
export const POST = tokenOrPersonRoute('music.declare', async ({ base, json }) =>
  Response.json(
    { success: true, source: await declareSource(base, (await json()) as DeclareSource) },
    { status: 201, headers: { 'Cache-Control': 'private, no-store' } },
  ),
);
