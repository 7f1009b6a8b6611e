import { getCalendarSettings } from '@/lib/calendar';
import { getCustomerLinks } from '@/lib/channels';
import { getCompany } from '@/lib/companies';
import type { TurnClaim } from '@/lib/conversations';
import { findLatestOrder, getCart } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { Language } from '@/lib/platform/i18n/languages';
import { Memory } from './memory';
import type { TurnInput } from './port';
import { rulesInForce } from './rules/rules-in-force';
import { saidIn } from './said-in';
import { Draft, emptyDraft } from './schemas';
import { defaultSettings, type WhoAnswers } from './settings/schemas';
import { findState } from './store';
import { findRules } from './store/rules';
import { findSettings } from './store/settings';
import { findSummary } from './store/summaries';
import { turnAttachments } from './turn-attachments';

const longestText = 4_000;

/** What a turn begins with, read once: everything a policy may see, and where its tools work. */
export interface LoadedTurn {
  /** Without the history and the pictures, which do not change and need not be kept once more. */
  readonly input: Omit<TurnInput, 'history' | 'pictures'>;
  readonly draft: Draft;
  readonly returnUrl: string;
  /** Who is to answer, by the owner's choice. */
  readonly answers: WhoAnswers;
  /** The last message that the summary covers; 0: there is none. */
  readonly summarySeq: number;
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
    const { answers, tone } = (await findSettings(tx)) ?? defaultSettings;
    const summary = await findSummary(tx, conversation.id);
    const last = messages.at(-1);
    const now = last?.createdAt ?? turn.dueAt;
    const rules = await rulesInForce(await findRules(tx), {
      channelId: conversation.channel.id,
      isNew: (messages[0]?.seq ?? 1) === 1,
      now,
      timeZone: company.timeZone,
      openingHours: settings.openingHours,
      hasCart: async () => (await getCart(tx.ctx, { conversationId: conversation.id })).lines.length > 0,
      orderStatus: async () =>
        (order ?? (await findLatestOrder(tx.ctx, { conversationId: conversation.id })))?.status ?? null,
    });
    const { name, type, currency, timeZone } = company;
    const language = Language.safeParse(conversation.language).data ?? company.language;
    return {
      input: {
        turnId: turn.id,
        now: now.toISOString(),
        company: { name, type, currency, timeZone, cities: settings.deliveryCities },
        language,
        messages: messages.map((message) => saidIn(message).slice(0, longestText)),
        attachments: turnAttachments(messages),
        summary: summary?.text ?? null,
        rules,
        tone,
        calendarFiles: links.calendarFiles,
        memory:
          order && order.status !== 'AWAITING_PAYMENT' && order.status !== 'EXPIRED'
            ? forgetPayment(state.memory)
            : state.memory,
      },
      draft: carryOn(state.draft, order?.status),
      returnUrl: links.returnUrl,
      answers,
      summarySeq: summary?.uptoSeq ?? 0,
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
