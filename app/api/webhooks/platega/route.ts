import { webhookRoute } from '../webhook-route';

export const POST = webhookRoute('platega');
