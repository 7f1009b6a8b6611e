import type { Command } from 'commander';
import type { BaseCtx } from '@/lib/platform/context';
import { type Output, runCommand } from './run-command';
import { withDatabase } from './with-database';

interface RefundedOptions extends Output {
  readonly id: string;
  readonly note: string;
}

/** `payment refunded`. */
export function addPaymentCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const payment = program.command('payment').description('money that came and went');
  payment
    .command('refunded')
    .description('note that a payment was given back by hand, at the payment company')
    .requiredOption('--id <payment>', 'such as pay_…')
    .requiredOption('--note <text>', 'how and when; it is kept')
    .option('--json', 'one line of JSON, errors too')
    .action((options: RefundedOptions) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { finishRefund } = await import('@/lib/payments');
          const { id, note } = options;
          const { status, refundedAt } = await finishRefund(await base(), { paymentId: id, note });
          return { id, status, refundedAt };
        }),
      ),
    );
}
