import { KieDouble } from './kie-double';

/**
 * A double of KIE that the settings of this process lead to. Must be loaded before anything reads the settings:
 * `const { kie } = await vi.hoisted(() => import('@/tests/doubles/kie/installed'))`.
 */
export const kie = new KieDouble();

process.env.KIE_API_URL = await kie.start();
process.env.KIE_UPLOAD_URL = kie.url;
process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
