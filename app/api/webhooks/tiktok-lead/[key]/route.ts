import { webhookRoute } from '../../webhook-route';

export const POST = webhookRoute('tiktok-lead');
