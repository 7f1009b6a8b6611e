import { AppError } from '@/lib/platform/errors/app-error';
import { lineName } from './line-name';

interface WantedStock {
  readonly name: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly quantity: number;
  /** null: not counted. */
  readonly stock: number | null;
}

/** Throws `conflict` `not-enough-stock`, naming the item and what is left of it. */
export function assertInStock({ name, options = {}, quantity, stock }: WantedStock): void {
  if (stock === null || quantity <= stock) return;
  throw new AppError('conflict', 'not-enough-stock', { params: { name: lineName(name, options), stock } });
}
