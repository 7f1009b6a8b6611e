import { MetaDouble } from './meta-double';

/**
 * A double of Meta that the settings of this process lead to. Must be loaded before anything reads the settings:
 * `const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'))`.
 */
export const meta = new MetaDouble();

const url = await meta.start();
process.env.META_GRAPH_URL = url;
process.env.META_LOGIN_URL = url;
// The files of its events are on loopback too.
process.env.X8_TRUSTED_HOSTS = '127.0.0.1,localhost';
