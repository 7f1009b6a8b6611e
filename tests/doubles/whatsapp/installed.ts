import { cloudDouble } from './cloud-double';

/**
 * Meta's Cloud API that the settings of this process lead to. Must be loaded before anything reads the settings:
 * `const { cloud } = await vi.hoisted(() => import('@/tests/doubles/whatsapp/installed'))`.
 */
export const cloud = await cloudDouble();

// Facebook and Instagram share Meta's address.
cloud.elsewhere = process.env.META_GRAPH_URL ?? null;

process.env.META_GRAPH_URL = cloud.url;
