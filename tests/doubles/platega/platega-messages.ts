/** What Platega's answers and news look like; checked against the contract in `tests/contract/platega`. */
export interface CreatedTransaction {
  readonly transactionId: string;
  readonly status: Status;
  readonly expiresIn: string;
  readonly paymentMethod?: string;
  readonly redirect?: string;
  readonly return?: string;
  readonly paymentDetails?: string;
  readonly merchantId?: string;
  readonly usdtRate?: number;
  readonly url?: string;
  readonly rate?: number;
}

export type Status = 'PENDING' | 'CONFIRMED' | 'CANCELED' | 'CHARGEBACKED';

export interface TransactionAnswer {
  readonly id: string;
  readonly status: Status;
  readonly refundStatus: string | null;
  readonly refundStatusMessage: string | null;
  readonly paymentDetails: { readonly amount: number; readonly currency: string };
  readonly merchantName: string;
  /** Sic, as the two below. */
  readonly mechantId: string;
  readonly comission: number;
  readonly comissionType: number;
  readonly paymentMethod: string | null;
  readonly expiresIn: string;
  readonly return: string;
  readonly comissionUsdt: number;
  readonly amountUsdt: number;
  readonly qr: string | null;
  readonly payformSuccessUrl: string;
  readonly payload: string | null;
  readonly externalId: string | null;
  readonly description: string;
  readonly createdAt: string;
}

export interface CallbackBody {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  readonly status: Exclude<Status, 'PENDING'>;
  readonly paymentMethod: number | null;
  readonly payload?: string;
}

export interface CancelSupported {
  readonly supported: boolean;
  readonly totalDeductUsdt: number;
  readonly penaltyNativeAmount: number | null;
  readonly penaltyNativeCurrency: string | null;
  readonly penaltyUsdt: number | null;
  readonly penaltyConversionRate: number | null;
  readonly blockReason: string | null;
}

export interface CancelResult {
  readonly transactionId: string;
  readonly accepted: boolean;
  readonly manualControlRequired: boolean;
  readonly message: string | null;
}

export interface ErrorBody {
  readonly code: string;
  readonly type: number;
  readonly message: string;
  readonly data: readonly object[];
  readonly traceId: string;
}
