import { askPlatega } from './ask-platega';
import { CancelSupported } from './schemas';

/** Whether the money of a transaction can be given back by a call. */
export function cancelSupported(id: string): Promise<CancelSupported> {
  return askPlatega(`/transaction/${encodeURIComponent(id)}/cancel-supported`, CancelSupported);
}
