import { webhookRoute } from '../../webhook-route';

export const POST = webhookRoute('telegram-bot');
