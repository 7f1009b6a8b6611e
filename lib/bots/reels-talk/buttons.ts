import { reelCounts } from '@/lib/reels';
import type { Button } from '../sending/saying';
import { tapData } from './tap';

type Rows = readonly (readonly Button[])[];

const one = (label: string, tap: Parameters<typeof tapData.write>[0], params?: Button['params']): Button => ({
  label,
  tap: tapData.write(tap),
  ...(params && { params }),
});

const menu = one('menu', { do: 'menu' });

/** The buttons under each question, in rows. */
export const buttons = {
  menu: [[menu]] as Rows,
  main: [
    [one('make', { do: 'make' })],
    [one('account', { do: 'account' }), one('support', { do: 'support' })],
  ] as Rows,
  account: [
    [one('topUp', { do: 'topup' }), one('videos', { do: 'videos' })],
    [one('invite', { do: 'invite' }), menu],
  ] as Rows,
  topUp: [[one('topUp', { do: 'topup' })], [menu]] as Rows,
  more: [[one('makeMore', { do: 'make' }), menu]] as Rows,
  templates: (wish: string): Rows => [
    [one('ugc', { do: 'template', wish, template: 'ugc' })],
    [one('ad', { do: 'template', wish, template: 'ad' })],
    [one('own', { do: 'template', wish, template: 'own' })],
    [menu],
  ],
  skip: (wish: string): Rows => [[one('skip', { do: 'skip', wish })], [menu]],
  counts: (wish: string): Rows => [
    reelCounts.map((count) => one('count', { do: 'count', wish, count }, { count })),
    [menu],
  ],
  confirm: (wish: string): Rows => [[one('yes', { do: 'yes', wish }), one('no', { do: 'no', wish })]],
  tryAgain: (wish: string): Rows => [[one('tryAgain', { do: 'yes', wish })], [menu]],
  moreOf: (order: string): Rows => [[one('moreOf', { do: 'more', order })], [menu]],
  again: (order: string): Rows => [[one('tryAgain', { do: 'again', order })], [menu]],
  video: (reel: string, order: string): Rows => [
    [one('showVideo', { do: 'video', reel })],
    [one('moreOf', { do: 'more', order }), menu],
  ],
};
