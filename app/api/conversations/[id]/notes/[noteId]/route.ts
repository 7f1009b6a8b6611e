import { companyRoute } from '@/app/_door/route';
import { deleteNote } from '@/lib/conversations';

export const DELETE = companyRoute(({ ctx, params: { noteId = '' } }) => deleteNote(ctx, { noteId }));
