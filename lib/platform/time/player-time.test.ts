import { expect, test } from 'vitest';
import { playerTime } from './player-time';

test('lengths read as on any player', () => {
  expect([0, 7_000, 187_400, 3_729_000, -5].map(playerTime)).toEqual([
    '0:00',
    '0:07',
    '3:07',
    '1:02:09',
    '0:00',
  ]);
});
