import { MessagesOf } from '@/app/_intl/messages-of';
import { CustomerChat } from '@/components/customer-chat/customer-chat';

type Props = { params: Promise<{ key: string }> };

export default async function ChatPage({ params }: Props) {
  const { key } = await params;
  return (
    <MessagesOf areas={['ui', 'chat']}>
      <CustomerChat chatKey={key} />
    </MessagesOf>
  );
}
