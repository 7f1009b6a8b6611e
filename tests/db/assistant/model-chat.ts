import { getCart } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { ScriptTalk } from '@/scripts/cli/script-talk';
import { type TalkOutcome, talkOutcome } from '@/scripts/cli/talk-outcome';
import { openShop } from '@/tests/conversations/play-conversation';
import type { OpenaiDouble } from '@/tests/doubles/openai/openai-double';
import { ownerClient } from '@/tests/setup/owner-client';

export interface ModelChat {
  readonly shop: Ctx;
  readonly talk: ScriptTalk;
  /** The customer writes, the model plays its moves; returns the last answer. */
  readonly say: (text: string, moves: Parameters<OpenaiDouble['play']>[0]) => Promise<string>;
  readonly end: () => Promise<TalkOutcome>;
  /** `2 × TULIP`. */
  readonly cart: () => Promise<string[]>;
  readonly totalMinor: () => Promise<number>;
  /** The recorded steps of all turns with the policy that answered. */
  readonly steps: () => Promise<Array<{ tool: string; policy: string }>>;
}

/** A customer in the flower shop, answered by whatever model the double plays. */
export async function openModelChat(double: OpenaiDouble): Promise<ModelChat> {
  const shop = await openShop('flowers');
  const clock = movedClock(new Date('2026-11-23T10:00:00+03:00'));
  const talk = await ScriptTalk.open({ companyId: shop.companyId, clock });
  const end = async () => talkOutcome(talk.ctx, await talk.findConversation());
  const readCart = async () => getCart(talk.ctx, { conversationId: (await talk.findConversation()) ?? '' });
  return {
    shop,
    talk,
    end,
    say: async (text, moves) => {
      double.play(moves);
      await talk.play({ customer: text });
      return (await end()).replies.at(-1)?.text ?? '';
    },
    cart: async () => (await readCart()).lines.map((line) => `${line.quantity} × ${line.sku}`),
    totalMinor: async () => (await readCart()).totalMinor,
    steps: async () => {
      const client = await ownerClient();
      const { rows } = await client.query(
        `select s.tool, t.policy from assistant_step s join turn t on t.id = s.turn_id
          where s.company_id = $1 order by t.opened_at, s.seq`,
        [shop.companyId],
      );
      return rows;
    },
  };
}
