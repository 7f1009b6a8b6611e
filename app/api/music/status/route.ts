import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { getMusicStatus } from '@/lib/music';

/** What the browsers are doing, and what holds them. */
export const GET = tokenOrPersonRoute('music.import', ({ base }) => getMusicStatus(base));
