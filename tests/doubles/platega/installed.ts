import { PlategaDouble } from './platega-double';

/**
 * A double of Platega that the settings of this process lead to. Must be loaded before anything reads the settings:
 * `const { platega } = await vi.hoisted(() => import('@/tests/doubles/platega/installed'))`.
 */
export const platega = new PlategaDouble('1a021d91-9b26-4762-b303-5d4aac74e921', 'secret-of-the-merchant');

process.env.PLATEGA_MERCHANT_ID = platega.merchantId;
process.env.PLATEGA_SECRET = platega.secret;
process.env.PLATEGA_API_URL = await platega.start();
