import type { Button } from '../sending/saying';
import { type ClipTap, clipTap } from './clip-tap';

type Rows = readonly (readonly Button[])[];

const one = (label: string, tap: ClipTap, params?: Button['params']): Button => ({
  label,
  tap: clipTap.write(tap),
  ...(params && { params }),
});

const menu = one('menu', { do: 'menu' });
const plans = one('plans', { do: 'plans' });

/** The buttons under each message, in rows. */
export const clipButtons = {
  one,
  menu: [[menu]] as Rows,
  plans: [[plans], [menu]] as Rows,
  main: [
    [one('history', { do: 'history' }), plans],
    [one('language', { do: 'language' }), one('help', { do: 'help' })],
  ] as Rows,
  languages: [
    [one('english', { do: 'speak', language: 'en' }), one('russian', { do: 'speak', language: 'ru' })],
    [menu],
  ] as Rows,
  upload: (url: string): Rows => [[{ label: 'upload', url }], [menu]],
  back: (wish: string): Rows => [[one('back', { do: 'page', wish, page: 'options', nr: 0 })]],
  result: (clip: string): Rows => [
    [
      one('otherLanguage', { do: 'redo', clip, page: 'to' }),
      one('otherStyle', { do: 'redo', clip, page: 'style' }),
    ],
    [menu],
  ],
  again: (clip: string): Rows => [[one('tryAgain', { do: 'redo', clip, page: 'options' })], [menu]],
  show: (clip: string): Rows => [[one('showClip', { do: 'show', clip })], [menu]],
  stop: (clip: string): Rows => [[one('stop', { do: 'stop', clip })]],
};
