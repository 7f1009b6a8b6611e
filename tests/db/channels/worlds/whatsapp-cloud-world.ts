import { connectChannel, getSetup } from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import type { CloudCustomer, CloudSent } from '@/tests/doubles/whatsapp/cloud-customer';
import type { CloudDouble } from '@/tests/doubles/whatsapp/cloud-double';
import type { World } from './world';

/** A world whose customer can be asked for more than a talk needs. */
export interface WhatsappCloudWorld extends World {
  readonly customer: CloudCustomer;
}

let opened = 0;

/** A number of its own on the business's app; Anna writes to it. */
export const whatsappCloudWorld =
  (cloud: CloudDouble) =>
  async (ctx: Ctx): Promise<WhatsappCloudWorld> => {
    opened += 1;
    const n = `${opened}`.padStart(4, '0');
    cloud.now = () => ctx.clock.now().getTime();
    cloud.phoneNumberId = `10654035224${n}`;
    const { phoneNumberId, businessAccountId, accessToken, appSecret } = cloud;
    const channel = await connectChannel(ctx, {
      adapter: 'whatsapp-cloud',
      input: { phoneNumberId, businessAccountId, accessToken, appSecret },
    });
    // The owner pastes it at Meta; Meta's question is answered by the route, which has a test of its own.
    cloud.webhook = (await getSetup(ctx, { channelId: channel.id })).webhookUrl;
    const customer = cloud.customer(`7917000${n}`, { name: 'Anna' });
    return {
      channel,
      customer,
      says: async (text) => void (await customer.says(text)),
      heard: () => customer.inbox.map(said).filter(Boolean),
      buttons: () => replies(customer.inbox.at(-1)),
      taps: async (label) => void (await customer.taps(label)),
      look: () => cloud.settled(),
    };
  };

/** Words the customer reads, with the address behind a button. */
function said({ message }: CloudSent): string {
  if (message.type === 'text') return message.text.body;
  if (message.type === 'image') return message.image.caption ?? '';
  if (message.type === 'document') return message.document.caption ?? '';
  if (message.type !== 'interactive') return '';
  const { interactive } = message;
  const link = interactive.type === 'cta_url' ? `\n${interactive.action.parameters.url}` : '';
  return `${interactive.body.text}${link}`;
}

function replies(sent: CloudSent | undefined): string[] {
  if (sent?.message.type !== 'interactive') return [];
  const { interactive } = sent.message;
  if (interactive.type === 'button') return interactive.action.buttons.map(({ reply }) => reply.title);
  if (interactive.type !== 'list') return [];
  return interactive.action.sections.flatMap(({ rows }) => rows.map(({ title }) => title));
}
