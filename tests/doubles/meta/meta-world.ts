import type { GraphTrouble } from './graph-trouble';

export type MetaObject = 'page' | 'instagram';

export interface DoubleApp {
  readonly appId: string;
  readonly appSecret: string;
  readonly name: string;
  /** What its operator set in the dashboard. */
  readonly webhooks: Map<MetaObject, { readonly callbackUrl: string; readonly fields: readonly string[] }>;
}

export interface DoublePage {
  readonly id: string;
  readonly name: string;
  readonly username?: string;
  readonly instagram?: { readonly id: string; readonly username: string };
  /** Fields told to each app. */
  readonly subscriptions: Map<string, readonly string[]>;
  /** What customers see before the first word, by platform. */
  readonly profiles: Map<string, unknown>;
}

export interface DoubleToken {
  readonly value: string;
  readonly kind: 'code' | 'short' | 'long' | 'page';
  readonly appId: string;
  readonly pageId?: string;
  readonly scopes: readonly string[];
  /** Seconds; 0: never. */
  expiresAt: number;
  valid: boolean;
}

/** Somebody who has written, or commented. `lastAt` in milliseconds; a comment opens no window. */
export interface DoubleCustomer {
  readonly id: string;
  readonly object: MetaObject;
  lastAt: number | null;
}

export interface DoubleComment {
  readonly id: string;
  readonly accountId: string;
  readonly customerId: string;
  readonly at: number;
  answered: boolean;
}

/** A message that a company sent. */
export interface DoubleSent {
  readonly mid: string;
  readonly pageId: string;
  readonly to: string;
  readonly body: SentBody;
}

export interface SentBody {
  readonly recipient: { readonly id?: string; readonly comment_id?: string };
  readonly messaging_type?: string;
  readonly tag?: string;
  readonly sender_action?: string;
  readonly message?: {
    readonly text?: string;
    readonly quick_replies?: ReadonlyArray<{ readonly title: string; readonly payload: string }>;
    readonly attachment?: {
      readonly type: string;
      readonly payload: {
        readonly attachment_id?: string;
        readonly text?: string;
        readonly buttons?: ReadonlyArray<{ readonly title: string; readonly url: string }>;
      };
    };
  };
}

export interface DoubleFile {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Everything the double knows. */
export class MetaWorld {
  readonly apps = new Map<string, DoubleApp>();
  readonly pages = new Map<string, DoublePage>();
  readonly tokens = new Map<string, DoubleToken>();
  readonly customers = new Map<string, DoubleCustomer>();
  readonly comments = new Map<string, DoubleComment>();
  readonly files = new Map<string, DoubleFile>();
  readonly sent: DoubleSent[] = [];
  readonly actions: SentBody[] = [];
  /** How the next requests go wrong. */
  readonly mishaps: Array<GraphTrouble | 'answer-lost' | 'silence' | 'gateway'> = [];
  /** So many messages are taken, and their answers lost on the way back. */
  answersToLose = 0;
  /** Edges that refuse every call, such as `messenger_profile`. */
  readonly refusals = new Map<string, GraphTrouble>();
  /** Permissions the owner gives in the login, and how long a person's token lives, in seconds (0: for ever). */
  granted: readonly string[] = allPermissions;
  tokenLife = 60 * 24 * 3_600;
  /** How long a page's token lives; Meta's own live for ever. */
  pageTokenLife = 0;
  now = (): number => Date.now();
  private count = 0;

  next(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count}`;
  }

  issue(token: Omit<DoubleToken, 'value' | 'valid'>): DoubleToken {
    const issued = { ...token, value: this.next(`EAA-${token.kind}-`), valid: true };
    this.tokens.set(issued.value, issued);
    return issued;
  }

  /** The page an account belongs to: the page itself, or the one its Instagram account hangs on. */
  pageOf(accountId: string): DoublePage | undefined {
    return [...this.pages.values()].find((page) => page.id === accountId || page.instagram?.id === accountId);
  }
}

export const allPermissions = [
  'pages_messaging',
  'pages_manage_metadata',
  'pages_show_list',
  'pages_read_engagement',
  'instagram_basic',
  'instagram_manage_messages',
  'instagram_manage_comments',
  'business_management',
] as const;
