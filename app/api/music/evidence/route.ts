import { readUpload } from '@/app/_door/read-upload';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { storeEvidence } from '@/lib/music';

const maxBytes = 21 * 1024 * 1024;

/** Keeps what shows the rights to a source (PDF or picture, field `file`); its id goes into the declaration. */
export const POST = tokenOrPersonRoute('music.declare', async ({ base, request }) => {
  return { success: true, ...(await storeEvidence(base, await readUpload(request, maxBytes))) };
});
