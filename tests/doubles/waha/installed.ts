import { wahaDouble } from './waha-double';

/**
 * A WAHA server that the settings of this process lead to, as the operator's. Must be loaded before anything reads the
 * settings: `const { waha } = await vi.hoisted(() => import('@/tests/doubles/waha/installed'))`.
 */
export const waha = await wahaDouble();

process.env.WAHA_URL = waha.url;
process.env.WAHA_API_KEY = waha.apiKey;
process.env.WAHA_MAX_SESSIONS = '50';
