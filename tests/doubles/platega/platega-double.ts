import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type HttpDouble, httpDouble, type RecordedRequest } from '@/tests/doubles/http-double';
import type {
  CallbackBody,
  CancelResult,
  CancelSupported,
  CreatedTransaction,
  ErrorBody,
  Status,
  TransactionAnswer,
} from './platega-messages';

export interface DoubledTransaction {
  readonly id: string;
  readonly createdAt: string;
  readonly asked: Asked;
  readonly method: number | null;
  status: Status;
  amount: number;
  currency: string;
  refundStatus: string | null;
}

interface Asked {
  readonly id?: string;
  readonly paymentMethod?: number;
  readonly paymentDetails?: { readonly amount?: number; readonly currency?: string };
  readonly description?: string;
  readonly return?: string;
  readonly failedUrl?: string;
  readonly payload?: string;
}

interface Reply {
  readonly status: number;
  readonly body: CreatedTransaction | TransactionAnswer | CancelSupported | CancelResult | ErrorBody;
}

/**
 * Platega on loopback: links with and without a method, transactions, giving back. It knows no idempotency: every call
 * makes a link. What buyers, their banks and the merchant do on Platega's own pages are methods here.
 */
export class PlategaDouble {
  readonly transactions: DoubledTransaction[] = [];
  /** How the next requests go wrong: a status instead of an answer, or the real one lost on the way back. */
  readonly mishaps: Array<number | 'answer-lost'> = [];
  /** What becomes of the next wishes to give back: 'done' is what is not said. */
  readonly refunds: Array<'by-hand' | 'unsupported' | 'refused'> = [];
  now = () => new Date();
  private http: HttpDouble | undefined;

  constructor(
    readonly merchantId: string,
    readonly secret: string,
  ) {}

  async start(): Promise<string> {
    this.http = await httpDouble((request, response) => this.answer(request, response));
    return this.http.url;
  }

  get requests(): readonly RecordedRequest[] {
    return this.http?.requests ?? [];
  }

  stop = async (): Promise<void> => this.http?.close();

  /** `change` is for what should never happen. */
  move(id: string, status: Status, change: { amount?: number; currency?: string } = {}): void {
    Object.assign(this.transaction(id), change, { status });
  }

  /** News of a transaction, as their machine would send it. */
  news(
    id: string,
    status: CallbackBody['status'] = 'CONFIRMED',
  ): { body: string; headers: Record<string, string> } {
    const { amount, currency, asked, method } = this.transaction(id);
    const body: CallbackBody = {
      id,
      amount,
      currency,
      status,
      paymentMethod: status === 'CANCELED' ? null : (method ?? 2),
      ...(asked.payload && { payload: asked.payload }),
    };
    // They write amounts with sixteen decimals.
    const text = JSON.stringify(body).replace(/"amount":([\d.]+)/, (_, amount: string) => {
      return `"amount":${Number(amount).toFixed(16)}`;
    });
    const headers = {
      'content-type': 'application/json',
      'x-merchantid': this.merchantId,
      'x-secret': this.secret,
    };
    return { body: text, headers };
  }

  private transaction(id: string): DoubledTransaction {
    const found = this.transactions.find((transaction) => transaction.id === id);
    if (!found) throw new Error(`No transaction ${id}.`);
    return found;
  }

  private answer(request: RecordedRequest, response: ServerResponse): void {
    const mishap = this.mishaps.shift();
    const reply = typeof mishap === 'number' ? failure(mishap) : this.route(request);
    if (mishap === 'answer-lost') {
      response.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply.body));
  }

  private route({ method, path, headers, body }: RecordedRequest): Reply {
    if (headers['x-merchantid'] !== this.merchantId)
      return refusal(401, 'Auth:SIGN_1002', 'Merchant not found.');
    if (headers['x-secret'] !== this.secret)
      return refusal(401, 'Auth:SIGN_1001', 'Merchant secret key is not correct.');
    if (method === 'POST' && path === '/transaction/process') return this.create(JSON.parse(body), 1);
    if (method === 'POST' && path === '/v2/transaction/process') return this.create(JSON.parse(body), 2);
    const [, id = '', action] = /^\/transaction\/([\w-]+)(?:\/(cancel|cancel-supported))?$/.exec(path) ?? [];
    const known = this.transactions.find((transaction) => transaction.id === id);
    if (!known) return refusal(404, 'Common:NF_0001', 'Data retrieval is impossible');
    if (method === 'GET' && action === 'cancel-supported') return this.cancelSupported(known);
    if (method === 'POST' && action === 'cancel') return this.cancel(known);
    return { status: 200, body: this.read(known) };
  }

  private create(asked: Asked, version: 1 | 2): Reply {
    const { amount, currency } = asked.paymentDetails ?? {};
    const { description, return: back, failedUrl } = asked;
    const whole = description && back && failedUrl && currency && typeof amount === 'number' && amount > 0;
    const method = asked.paymentMethod ?? null;
    if (!whole || asked.id !== undefined || (method === null) !== (version === 2))
      return refusal(400, 'Common:VAL_0001', 'Validation failed');
    const transaction: DoubledTransaction = {
      id: randomUUID(),
      createdAt: this.now().toISOString(),
      asked,
      method,
      status: 'PENDING',
      amount,
      currency,
      refundStatus: null,
    };
    this.transactions.push(transaction);
    const { id: transactionId } = transaction;
    const url = `https://pay.platega.io/p/${transactionId}?mh=${this.merchantId}`;
    if (version === 2)
      return { status: 200, body: { transactionId, status: 'PENDING', url, expiresIn: '00:30:00', rate: 0 } };
    return {
      status: 200,
      body: {
        paymentMethod: 'SBPQR',
        transactionId,
        redirect: url,
        return: back,
        paymentDetails: `${amount} ${currency}`,
        status: 'PENDING',
        expiresIn: '00:15:00',
        merchantId: this.merchantId,
        usdtRate: 93.45,
      },
    };
  }

  private read({ id, status, asked, ...known }: DoubledTransaction): TransactionAnswer {
    return {
      id,
      status,
      refundStatus: known.refundStatus,
      refundStatusMessage: null,
      paymentDetails: { amount: known.amount, currency: known.currency },
      merchantName: 'X8',
      mechantId: this.merchantId,
      comission: 0,
      comissionType: 0,
      paymentMethod: status === 'PENDING' ? null : 'SBPQR',
      expiresIn: '00:30:00',
      return: asked.return ?? '',
      comissionUsdt: 0,
      amountUsdt: 0,
      qr: null,
      payformSuccessUrl: `https://pay.platega.io/success/p/${id}`,
      payload: asked.payload ?? null,
      externalId: null,
      description: asked.description ?? '',
      createdAt: known.createdAt,
    };
  }

  private cancelSupported({ status }: DoubledTransaction): Reply {
    const unsupported = this.refunds[0] === 'unsupported';
    if (unsupported) this.refunds.shift();
    const body: CancelSupported = {
      supported: status === 'CONFIRMED' && !unsupported,
      totalDeductUsdt: 0,
      penaltyNativeAmount: null,
      penaltyNativeCurrency: null,
      penaltyUsdt: null,
      penaltyConversionRate: null,
      blockReason: null,
    };
    return { status: 200, body };
  }

  private cancel(transaction: DoubledTransaction): Reply {
    if (transaction.status !== 'CONFIRMED') return refusal(400, 'Common:VAL_0001', 'Not a paid transaction');
    const end = this.refunds.shift() ?? 'done';
    if (end === 'done') transaction.status = 'CHARGEBACKED';
    const body: CancelResult = {
      transactionId: transaction.id,
      accepted: end === 'done',
      manualControlRequired: end === 'by-hand',
      message: end === 'done' ? null : 'The balance is too low',
    };
    return { status: 200, body };
  }
}

const refusal = (status: number, code: string, message: string): Reply => ({
  status,
  body: { code, type: status === 401 ? 4002 : 4004, message, data: [], traceId: '0'.repeat(32) },
});

const failure = (status: number): Reply => refusal(status, 'Common:ERR_0001', 'Something went wrong');
