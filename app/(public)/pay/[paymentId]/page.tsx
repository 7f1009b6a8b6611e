import { visitorCtx } from '@/app/_door/visitor-ctx';
import { MessagesOf } from '@/app/_intl/messages-of';
import { PayPage } from '@/components/pay/pay-page';
import { getPublicPayment } from '@/lib/payments';

type Props = { params: Promise<{ paymentId: string }> };

export default async function PaymentPage({ params }: Props) {
  const { paymentId } = await params;
  const payment = await getPublicPayment(await visitorCtx(), { paymentId });
  return (
    <MessagesOf areas={['ui', 'pay']}>
      <PayPage payment={payment} />
    </MessagesOf>
  );
}
