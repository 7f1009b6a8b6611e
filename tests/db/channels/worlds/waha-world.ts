import { connectChannel } from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import type { WahaCustomer } from '@/tests/doubles/waha/customer-double';
import type { WahaDouble } from '@/tests/doubles/waha/waha-double';
import { eventually } from '@/tests/factories/eventually';
import type { World } from './world';

/** A world whose session and customer can be asked for more than a talk needs. */
export interface WahaWorld extends World {
  readonly session: string;
  readonly customer: WahaCustomer;
}

let opened = 0;

/** A session of its own, scanned by the owner's phone; Anna writes to it. */
export const wahaWorld =
  (waha: WahaDouble) =>
  async (ctx: Ctx): Promise<WahaWorld> => {
    opened += 1;
    const n = `${opened}`.padStart(4, '0');
    waha.now = () => ctx.clock.now().getTime();
    const channel = await connectChannel(ctx, { adapter: 'waha' });
    const session = String(channel.settings.session);
    await eventually(() => waha.session(session).status === 'SCAN_QR_CODE');
    await waha.scan(session, `7999000${n}`);
    const customer = waha.customer(`7916000${n}`, { session, name: 'Anna', lid: `88800${n}` });
    const says = async (text: string): Promise<void> => void (await customer.says(text));
    return {
      channel,
      session,
      customer,
      says,
      heard: () => customer.inbox.map(({ text }) => text).filter(Boolean),
      // There are none: what a button would say is named in the text.
      buttons: () => [],
      taps: says,
      look: () => waha.courier.settled(),
    };
  };
