import { getCalendarSettings } from '@/lib/calendar';
import { getCustomerLinks } from '@/lib/channels';
import { getCompany } from '@/lib/companies';
import type { TurnClaim } from '@/lib/conversations';
import { findLatestOrder } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { Language } from '@/lib/platform/i18n/languages';
import { Memory } from './memory';
import type { TurnInput } from './port';
import { saidIn } from './said-in';
import { Draft, emptyDraft } from './schemas';
import { findState } from './store';
import { turnAttachments } from './turn-attachments';

const longestText = 4_000;

/** What a turn begins with, read once: everything a policy may see, and where its tools work. */
export interface LoadedTurn {
  /** Without the history and the pictures, which do not change and need not be kept once more. */
  readonly input: Omit<TurnInput, 'history' | 'pictures'>;
  readonly draft: Draft;
  readonly returnUrl: string;
}

type Claimed = Extract<TurnClaim, { status: 'claimed' }>;

/** Reads the beginning of a claimed turn. */
export async function loadTurn(ctx: Ctx, { turn, conversation, messages }: Claimed): Promise<LoadedTurn> {
  return inTransaction(ctx, async (tx) => {
    const company = await getCompany(tx.ctx);
    const settings = await getCalendarSettings(tx.ctx);
    const links = await getCustomerLinks(tx.ctx, { channelId: conversation.channel.id });
    const state = stateOf(await findState(tx, conversation.id));
    const order = state.draft.orderId
      ? await findLatestOrder(tx.ctx, { conversationId: conversation.id })
      : null;
    const last = messages.at(-1);
    const { name, type, currency, timeZone } = company;
    const language = Language.safeParse(conversation.language).data ?? company.language;
    return {
      input: {
        turnId: turn.id,
        now: (last?.createdAt ?? turn.dueAt).toISOString(),
        company: { name, type, currency, timeZone, cities: settings.deliveryCities },
        language,
        messages: messages.map((message) => saidIn(message).slice(0, longestText)),
        attachments: turnAttachments(messages),
        calendarFiles: links.calendarFiles,
        memory:
          order && order.status !== 'AWAITING_PAYMENT' && order.status !== 'EXPIRED'
            ? forgetPayment(state.memory)
            : state.memory,
      },
      draft: carryOn(state.draft, order?.status),
      returnUrl: links.returnUrl,
    };
  });
}

function stateOf(stored: unknown): { memory: unknown; draft: Draft } {
  const state = (typeof stored === 'object' && stored !== null ? stored : {}) as {
    memory?: unknown;
    draft?: unknown;
  };
  return { memory: state.memory ?? null, draft: Draft.catch(emptyDraft).parse(state.draft) };
}

/** Nothing is waited for once an order is paid or called off. */
function forgetPayment(stored: unknown): unknown {
  const memory = Memory.safeParse(stored);
  return memory.success && memory.data.waiting?.for === 'payment'
    ? { ...memory.data, waiting: null }
    : stored;
}

/** Times of an order that has become firm belong to it; the next purchase chooses its own. The address is kept. */
function carryOn(draft: Draft, status: string | undefined): Draft {
  if (status === 'CONFIRMED' || status === 'REFUNDED') return { ...emptyDraft, delivery: draft.delivery };
  return status === 'EXPIRED' || status === 'CANCELLED' ? { ...draft, orderId: null } : draft;
}
