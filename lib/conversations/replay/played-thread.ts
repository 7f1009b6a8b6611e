import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { MovedClock } from '@/lib/platform/time/moved-clock';
import { applyReceipt } from '../apply-receipt';
import { askForHuman } from '../ask-for-human';
import { claimTurn } from '../claim-turn';
import { endHumanLease } from '../end-human-lease';
import { extendLease } from '../extend-lease';
import { failDelivery } from '../fail-delivery';
import { finishTurn } from '../finish-turn';
import type { RecordedMessage, RecordedThread } from '../get-recorded-thread';
import { giveUpTurn } from '../give-up-turn';
import { handBack } from '../hand-back';
import { receiveBlocked } from '../receive-blocked';
import { receiveDeletion } from '../receive-deletion';
import { receiveEcho } from '../receive-echo';
import { receiveEdit } from '../receive-edit';
import { receiveMessage } from '../receive-message';
import type { ConversationFact, ConversationRecord } from '../recording/schemas';
import { resendMessage } from '../resend-message';
import { sayAsHuman } from '../say-as-human';
import { sendMessage } from '../send-message';
import { setLanguage } from '../set-language';
import { findThreadTurns } from '../store/records';
import { playDelivery } from './play-delivery';
import { type Stage, setStage } from './set-stage';
import { wordsAsReceived } from './words-as-received';

const customer = 'customer';

type Told<K extends ConversationFact['kind']> = Extract<ConversationFact, { kind: K }>;

/** A conversation in which everything that is recorded of another happens once more. */
export class PlayedThread {
  conversationId = '';
  private stage: Stage = { active: true, minutes: undefined };
  /** By the recorded message's id. */
  private readonly messageIds = new Map<string, string>();

  constructor(
    private readonly ctx: Ctx,
    private readonly clock: MovedClock,
    private readonly channelId: string,
    private readonly thread: RecordedThread,
  ) {}

  async play(): Promise<void> {
    for (const record of this.thread.records) {
      this.clock.moveTo(record.at);
      this.stage = await setStage(this.ctx, record.fact, this.stage);
      await this.happen(record);
    }
  }

  private async happen({ seq, fact }: ConversationRecord): Promise<void> {
    const { ctx, channelId, conversationId } = this;
    switch (fact.kind) {
      case 'received':
      case 'repeated':
        return this.receive(fact.messageId);
      case 'edited': {
        const text = wordsAsReceived(this.thread, fact.messageId, seq);
        const externalMessageId = this.recorded(fact.messageId).externalId ?? '';
        return receiveEdit(ctx, { channelId, externalMessageId, text, at: new Date(fact.editedAt) });
      }
      case 'taken-back': {
        const externalMessageId = this.recorded(fact.messageId).externalId ?? '';
        return receiveDeletion(ctx, { channelId, externalMessageId, at: new Date(fact.deletedAt) });
      }
      case 'blocked': {
        const { blocked, blockedAt } = fact;
        return receiveBlocked(ctx, {
          channelId,
          externalContactId: customer,
          blocked,
          at: new Date(blockedAt),
        });
      }
      case 'said':
        return this.say(fact.messageId);
      case 'person-asked':
        return askForHuman(ctx, { conversationId, reason: fact.reason });
      case 'handed-back':
        return fact.by === 'hand'
          ? void (await handBack(ctx, { conversationId }))
          : endHumanLease(ctx, { conversationId });
      case 'lease-extended':
        return void (await extendLease(ctx, { conversationId, minutes: fact.minutes }));
      case 'claimed':
        return void (await claimTurn(ctx, { turnId: await this.turnId(fact.turnId) }));
      case 'answered':
        return this.answer(fact);
      case 'given-up':
        return giveUpTurn(ctx, { turnId: await this.turnId(fact.turnId) });
      case 'announced':
        return this.announce(fact.messageId);
      case 'sent':
      case 'not-sent':
      case 'not-tried':
        return playDelivery(ctx, this.playedId(fact.messageId), fact);
      case 'not-delivered':
        return failDelivery(ctx, { messageId: this.playedId(fact.messageId), reason: fact.reason });
      case 'failed-later':
        return this.failLater(fact);
      case 'sent-again':
        return void (await resendMessage(ctx, { messageId: this.playedId(fact.messageId) }));
      case 'opened':
      case 'other':
        return;
    }
  }

  private async receive(messageId: string): Promise<void> {
    const { externalId, sentAt, createdAt, attachments, replyData, automatic } = this.recorded(messageId);
    const received = await receiveMessage(this.ctx, {
      channelId: this.channelId,
      externalContactId: customer,
      externalMessageId: externalId ?? messageId,
      text: wordsAsReceived(this.thread, messageId),
      sentAt: sentAt ?? createdAt,
      attachments,
      automatic,
      ...(replyData == null ? {} : { replyData: replyData as Record<string, unknown> }),
    });
    this.conversationId = received.conversationId;
    this.messageIds.set(messageId, received.messageId);
  }

  /** A person's words, from the inbox or the phone. */
  private async say(messageId: string): Promise<void> {
    const { writtenOn, externalId, text, attachments, sentAt, createdAt, replyData } =
      this.recorded(messageId);
    if (writtenOn === 'phone') {
      await receiveEcho(this.ctx, {
        channelId: this.channelId,
        externalContactId: customer,
        otherContactIds: [],
        externalMessageId: externalId ?? messageId,
        text,
        sentAt: sentAt ?? createdAt,
        contact: {},
        attachments,
      });
      return;
    }
    const files = attachments.filter((attachment) => 'fileId' in attachment);
    const said = await inTransaction(this.ctx, (tx) =>
      sayAsHuman(tx, this.conversationId, { text, attachments: files, replyData }),
    );
    this.messageIds.set(messageId, said.id);
  }

  private async answer({ turnId, left }: Told<'answered'>): Promise<void> {
    const { ctx, conversationId } = this;
    const replies = this.thread.messages.filter(
      (message) => message.author === 'ASSISTANT' && message.turnId === turnId,
    );
    const end = await finishTurn(ctx, {
      turnId: await this.turnId(turnId),
      policy: this.thread.turns.find(({ id }) => id === turnId)?.policy ?? 'rules',
      replies: replies.map(({ text, cards, quickReplies }) => ({ text, cards, quickReplies })),
    });
    if (end.status === 'over') return;
    for (const [index, reply] of replies.entries()) {
      this.messageIds.set(reply.id, end.messages[index]?.id ?? '');
    }
    if (left) await setLanguage(ctx, { conversationId, language: left.language });
  }

  private async announce(messageId: string): Promise<void> {
    const { text, cards, quickReplies } = this.recorded(messageId);
    const said = await sendMessage(this.ctx, {
      conversationId: this.conversationId,
      author: 'ASSISTANT',
      text,
      cards,
      quickReplies,
    });
    this.messageIds.set(messageId, said.id);
  }

  private async failLater({ reason, externalIds }: Told<'failed-later'>): Promise<void> {
    const { channelId, clock } = this;
    const receipt = { channelId, externalMessageIds: externalIds, reason, at: clock.now() };
    await inTransaction(this.ctx, (tx) => applyReceipt(tx, { ...receipt, status: 'FAILED' }));
  }

  /** The played turn in the place of a recorded one; '' when today's code has opened fewer. */
  private async turnId(recordedId: string): Promise<string> {
    const place = this.thread.turns.findIndex(({ id }) => id === recordedId);
    const turns = await inTransaction(this.ctx, (tx) => findThreadTurns(tx, this.conversationId));
    return turns[place]?.id ?? '';
  }

  private playedId(messageId: string): string {
    return this.messageIds.get(messageId) ?? '';
  }

  private recorded(messageId: string): RecordedMessage {
    const message = this.thread.messages.find(({ id }) => id === messageId);
    if (!message) throw new Error(`The record names a message that is not kept: ${messageId}.`);
    return message;
  }
}
