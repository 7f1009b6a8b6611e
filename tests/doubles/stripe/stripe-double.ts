import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type Stripe from 'stripe';
import { type HttpDouble, httpDouble, type RecordedRequest } from '@/tests/doubles/http-double';
import { type Checkout, checkoutSession, paymentIntentOf } from './checkout-session';
import { type FormValue, formBody } from './form-body';

interface Reply {
  readonly status: number;
  readonly body: object;
}

/**
 * Stripe on loopback, as far as Checkout and refunds go: form bodies, keys, idempotency with replay and refusal of changed
 * parameters, the limits of `expires_at`. What customers and owners do on Stripe's own pages are methods here.
 */
export class StripeDouble {
  readonly checkouts: Checkout[] = [];
  readonly refunds: Stripe.Refund[] = [];
  /** Seconds since the epoch, as Stripe sees them. */
  now = () => Math.floor(Date.now() / 1000);
  /** How the next requests go wrong: an answer instead of the real one, or the real one lost on the way back. */
  readonly mishaps: Array<Reply | 'answer-lost'> = [];
  private readonly replies = new Map<string, { readonly request: string; readonly reply: Reply }>();
  private http: HttpDouble | undefined;

  constructor(
    readonly secretKey: string,
    readonly webhookSecret: string,
  ) {}

  async start(): Promise<string> {
    this.http = await httpDouble((request, response) => this.answer(request, response));
    return this.http.url;
  }

  get requests(): readonly RecordedRequest[] {
    return this.http?.requests ?? [];
  }

  stop = async (): Promise<void> => this.http?.close();

  /** The customer pays; `change` is for what should never happen. */
  pay(id: string, change: Partial<Pick<Checkout, 'amountTotal' | 'currency'>> = {}): void {
    Object.assign(this.checkout(id), change, { status: 'complete', paymentStatus: 'paid' });
  }

  /** The customer has promised a transfer that takes its time; `pay` ends it. */
  promise(id: string): void {
    this.checkout(id).status = 'complete';
  }

  /** The owner gives the money back on Stripe's own pages. */
  refundByHand(id: string): void {
    this.checkout(id).refunded = true;
  }

  /** A signed event about a checkout, as the webhook would receive it. */
  event(type: string, id: string, at = this.now()): { rawBody: string; header: string } {
    const object = checkoutSession(this.checkout(id), false);
    const rawBody = JSON.stringify({
      id: `evt_${type}_${id}`,
      object: 'event',
      type,
      created: at,
      data: { object },
    });
    const signature = createHmac('sha256', this.webhookSecret).update(`${at}.${rawBody}`).digest('hex');
    return { rawBody, header: `t=${at},v1=${signature}` };
  }

  private checkout(id: string): Checkout {
    const found = this.checkouts.find((checkout) => checkout.id === id);
    if (!found) throw new Error(`No checkout ${id}.`);
    if (found.status === 'open' && found.expiresAt <= this.now()) found.status = 'expired';
    return found;
  }

  private answer(request: RecordedRequest, response: ServerResponse): void {
    const mishap = this.mishaps.shift();
    const reply = mishap !== undefined && mishap !== 'answer-lost' ? mishap : this.once(request);
    if (mishap === 'answer-lost') {
      response.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json', 'request-id': 'req_double' });
    response.end(JSON.stringify(reply.body));
  }

  /** The first answer to a key is the answer to all requests with it, but other parameters are refused. */
  private once(request: RecordedRequest): Reply {
    if (request.headers.authorization !== `Bearer ${this.secretKey}`) {
      return refusal(401, { type: 'invalid_request_error', message: 'Invalid API Key provided.' });
    }
    const key = request.headers['idempotency-key'];
    const asked = `${request.method} ${request.path} ${request.body}`;
    const known = request.method === 'POST' && key ? this.replies.get(key) : undefined;
    if (known) {
      if (known.request === asked) return known.reply;
      const message = 'Keys for idempotent requests can only be used with the same parameters.';
      return refusal(400, { type: 'idempotency_error', message });
    }
    const reply = this.route(request);
    // A request refused before it began is not kept.
    if (key && reply.status !== 400) this.replies.set(key, { request: asked, reply });
    return reply;
  }

  private route({ method, path, body }: RecordedRequest): Reply {
    const { pathname, searchParams } = new URL(path, 'http://stripe');
    const [, id, action] = /^\/v1\/checkout\/sessions(?:\/(\w+))?(?:\/(\w+))?$/.exec(pathname) ?? [];
    const params = formBody(body);
    if (method === 'POST' && pathname === '/v1/checkout/sessions') return this.create(params);
    if (method === 'POST' && pathname === '/v1/refunds') return this.refund(params);
    const known = this.checkouts.some((checkout) => checkout.id === id);
    if (!id || !known) {
      const missing = {
        type: 'invalid_request_error',
        code: 'resource_missing',
        message: `No such thing: ${path}`,
      };
      return refusal(404, missing);
    }
    if (method === 'POST' && action === 'expire') return this.expire(id);
    const expanded = [...searchParams.values()].some((value) => value === 'payment_intent.latest_charge');
    return { status: 200, body: checkoutSession(this.checkout(id), expanded) };
  }

  private create(params: Record<string, FormValue>): Reply {
    const items = Object.values((params.line_items ?? {}) as unknown as Record<string, LineItem>);
    const expiresAt = Number(params.expires_at ?? this.now() + 86_400);
    const lifetime = expiresAt - this.now();
    if (params.mode !== 'payment' || !params.success_url || items.length === 0)
      return invalid('parameter_missing');
    if (lifetime < 1_800 || lifetime > 86_400) return invalid('expires_at_out_of_range');
    const amounts = items.map(
      ({ price_data, quantity }) => Number(price_data.unit_amount) * Number(quantity),
    );
    if (amounts.some((amount) => !Number.isInteger(amount) || amount < 0))
      return invalid('parameter_invalid_integer');
    const amountTotal = amounts.reduce((sum, amount) => sum + amount, 0);
    if (amountTotal < 50) return invalid('amount_too_small');
    const checkout: Checkout = {
      id: `cs_test_${this.checkouts.length + 1}`,
      params,
      createdAt: this.now(),
      amountTotal,
      currency: items[0]?.price_data.currency ?? '',
      expiresAt,
      status: 'open',
      paymentStatus: 'unpaid',
      refunded: false,
    };
    this.checkouts.push(checkout);
    return { status: 200, body: checkoutSession(checkout, false) };
  }

  private expire(id: string): Reply {
    const checkout = this.checkout(id);
    if (checkout.status !== 'open') return invalid('resource_invalid_state');
    checkout.status = 'expired';
    return { status: 200, body: checkoutSession(checkout, false) };
  }

  private refund(params: Record<string, FormValue>): Reply {
    const checkout = this.checkouts.find((one) => paymentIntentOf(one) === params.payment_intent);
    if (checkout?.paymentStatus !== 'paid') return invalid('payment_intent_unexpected_state');
    if (checkout.refunded) return invalid('charge_already_refunded');
    checkout.refunded = true;
    const refund = {
      id: `re_${this.refunds.length + 1}`,
      object: 'refund',
      amount: checkout.amountTotal,
      currency: checkout.currency,
      created: this.now(),
      payment_intent: paymentIntentOf(checkout),
      charge: checkout.id.replace('cs_', 'ch_'),
      metadata: (params.metadata ?? {}) as Stripe.Metadata,
      reason: null,
      receipt_number: null,
      status: 'succeeded',
      balance_transaction: null,
      source_transfer_reversal: null,
      transfer_reversal: null,
    } as Stripe.Refund;
    this.refunds.push(refund);
    return { status: 200, body: refund };
  }
}

interface LineItem {
  readonly quantity: string;
  readonly price_data: { readonly currency: string; readonly unit_amount: string };
}

const refusal = (status: number, error: object): Reply => ({ status, body: { error } });

const invalid = (code: string): Reply =>
  refusal(400, { type: 'invalid_request_error', code, message: `Refused: ${code}` });
