import { DoorServer } from './door-server';

/**
 * The product's own address, where doubles send their events. Must be loaded before anything reads the settings:
 * `const { doors } = await vi.hoisted(() => import('@/tests/doubles/doors/installed'))`.
 */
export const doors = new DoorServer();

process.env.X8_URL = await doors.start();
// Doubles live on loopback, which users' addresses may otherwise not lead to.
process.env.X8_TRUSTED_HOSTS = '127.0.0.1,localhost';
