import type { Actor, Role } from '@/lib/platform/context';

/** A role of a signed-in person, or the kind of any other actor. */
export type Grantee = Role | Exclude<Actor['kind'], 'user' | 'staff'>;

const people = ['CLIENT', 'MANAGER', 'ADMIN'] as const;
const owners = ['CLIENT', 'ADMIN'] as const;

/**
 * The one table of who may do what. A MANAGER looks after companies: reads everything, answers customers, but leaves
 * prices, money and settings to the owner. Jobs and the operator's command line act for the platform.
 */
export const permissions = {
  'company.read': [...people, 'operator', 'job', 'visitor', 'webhook'],
  'company.update': [...owners, 'operator'],
  'company.plan': ['ADMIN', 'operator'],
  'media.read': [...people, 'operator', 'job'],
  /** Files meant for customers; that a visitor sees only their own thread's, `readOwnFile` and the chat's pages look to. */
  'media.show': [...people, 'operator', 'job', 'visitor'],
  'media.write': [...owners, 'operator', 'job'],
  /** Looking for files that nobody needs any more, of all companies. */
  'media.sweep': ['operator', 'job'],
  /** Files of conversations: those who answer send some. */
  'media.attach': [...people, 'operator', 'job'],
  'knowledge.read': [...people, 'operator', 'job', 'visitor'],
  /** Uploads and their reports: the owner's side of the price list. */
  'knowledge.manage': [...people, 'operator', 'job'],
  'knowledge.write': [...owners, 'operator'],
  /** Reading an upload's file row by row; nothing of it is on sale yet. */
  'knowledge.stage': [...owners, 'operator', 'job'],
  /** Counting stock down when an order is confirmed, and back when it is closed. */
  'knowledge.count': [...owners, 'operator', 'job'],
  /** Keys and tokens, masked; a manager looks after the accounts of the companies assigned to them. */
  'vault.read': [...people, 'operator'],
  /** One value in the clear, with a reason that is audited. */
  'vault.reveal': [...people, 'operator'],
  'vault.write': [...people, 'operator', 'job'],
  /** For the platform's own calls to the outside; never shown to anybody. */
  'vault.use': [...people, 'operator', 'job', 'webhook'],
  /** Accounts of the platform itself: Meta apps, servers, master keys. */
  'vault.operate': ['ADMIN', 'operator', 'job'],
  'channel.read': [...people, 'operator', 'job'],
  'channel.connect': [...people, 'operator'],
  /** The platform's own housekeeping: health, tokens, watches. */
  'channel.tend': [...people, 'operator', 'job'],
  'channel.send': ['job', 'operator'],
  'campaign.manage': [...people, 'operator'],
  'lead.receive': [...people, 'operator', 'job'],
  'conversation.read': [...people, 'operator', 'job'],
  'conversation.reply': [...people, 'operator'],
  'conversation.receive': ['job', 'operator'],
  'conversation.answer': ['job', 'operator'],
  'conversation.settings': [...owners, 'operator'],
  /** Limits of history, kept by the clock. */
  'conversation.prune': ['job', 'operator'],
  'contact.read': [...people, 'operator', 'job'],
  /** A customer's data handed out or erased on their request. */
  'contact.export': [...owners, 'operator'],
  'contact.erase': [...owners, 'operator', 'job'],
  /** The owner's rules for the assistant, its settings, and what its model costs. */
  'assistant.read': [...people, 'operator', 'job'],
  'assistant.write': [...owners, 'operator'],
  /** Trying out an answer: asks the model, changes nothing. */
  'assistant.try': [...owners, 'operator'],
  'chat.read': ['visitor'],
  'speech.use': ['job', 'operator'],
  /** What can be listened to, translated and spoken here. */
  'speech.read': [...people, 'operator', 'job'],
  'notice.prefer': [...people, 'operator'],
  'notice.send': ['job', 'operator'],
  'inbound.process': ['job', 'operator'],
  'calendar.read': [...people, 'operator', 'job'],
  'calendar.manage': [...owners, 'operator'],
  'booking.read': [...people, 'operator', 'job'],
  'booking.hold': [...owners, 'operator', 'job'],
  /** One booking as a calendar file, for the customer who knows its id. */
  'booking.file': [...people, 'operator', 'job', 'visitor'],
  'payment.read': [...people, 'operator', 'job'],
  'payment.create': ['operator', 'job'],
  /** One payment page, for the customer who knows its id. */
  'payment.pay': [...people, 'operator', 'job', 'visitor'],
  /** Reading the provider again. Harmless: whoever asks, the provider's word counts. */
  'payment.sync': [...people, 'operator', 'job', 'webhook', 'visitor'],
  'payment.refund': [...owners, 'operator', 'job'],
  /** Saying that a person at the payment company has given money back. */
  'payment.finish': ['ADMIN', 'operator'],
  'order.read': [...people, 'operator', 'job'],
  /** Filling a cart, quoting, placing and asking for the payment: the conversation's assistant. */
  'order.place': ['operator', 'job'],
  'order.confirm': ['operator', 'job'],
  'order.cancel': [...owners, 'operator', 'job'],
  'credits.read': [...people, 'operator', 'job'],
  'credits.grant': ['ADMIN', 'operator', 'job'],
  /** Setting credits aside for what one orders, and having them back when it is called off. */
  'credits.hold': [...owners, 'operator', 'job'],
  'credits.release': [...owners, 'operator', 'job'],
  'credits.capture': ['operator', 'job'],
  'credits.refund': ['ADMIN', 'operator', 'job'],
  'credits.purchase': ['operator', 'job'],
  'credits.expire': ['operator', 'job'],
  'credits.adjust': ['ADMIN', 'operator'],
  'credits.transfer': ['ADMIN', 'operator', 'job'],
  'credits.prove': ['ADMIN', 'operator', 'job'],
  'reel.read': [...people, 'operator', 'job'],
  /** Ordering videos, which spends credits, and throwing them away. */
  'reel.request': [...owners, 'operator', 'job'],
  /** Making and delivering what was ordered. */
  'reel.make': ['job', 'operator'],
  /** What is offered of the music library; those who look after it see the rest too. */
  'music.read': [...people, 'operator', 'job'],
  /** Bringing tracks from declared sources into the library, and looking after them. */
  'music.import': ['MANAGER', 'ADMIN', 'operator', 'job'],
  /** Saying under which rights a source's tracks may be used, and withdrawing it. */
  'music.declare': ['ADMIN', 'operator'],
  /** Visiting, downloading, and what the clock starts. */
  'music.tend': ['job', 'operator'],
  /** Where other programs are told of the platform's news. */
  'hook.manage': ['ADMIN', 'operator'],
  'hook.send': ['job', 'operator'],
  'clip.read': [...people, 'operator', 'job'],
  /** Sending in videos and having something done with them. */
  'clip.request': [...owners, 'operator', 'job'],
  /** The making itself, with everything that lies around meanwhile. */
  'clip.make': ['job', 'operator'],
  /** A link that makes a Telegram chat another face of the company. */
  'bot.link': [...owners, 'operator'],
  'bot.read': [...people, 'operator', 'job'],
  /** Acting on what people write to the product's own bots, and writing to them. */
  'bot.serve': ['job', 'operator'],
  'bot.administer': ['ADMIN', 'operator'],
  'pack.read': [...people, 'operator', 'job'],
  'pack.buy': [...owners, 'operator', 'job'],
  'pack.settle': ['operator', 'job'],
  'tier.read': [...people, 'operator', 'job'],
  'tier.buy': [...owners, 'operator', 'job'],
  'tier.grant': ['ADMIN', 'operator', 'job'],
  /** Writing down what was paid and paid back, and telling in time that a tier ends. */
  'tier.tend': ['operator', 'job'],
} as const satisfies Record<string, readonly Grantee[]>;

export type Permission = keyof typeof permissions;
