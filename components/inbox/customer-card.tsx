'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { CartLines } from '../chat/cart-lines';
import { ContactMenu } from '../contacts/contact-menu';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { CameFrom } from './came-from';
import { CardNotes } from './card-notes';
import { CardOrders } from './card-orders';
import { CardThreads } from './card-threads';
import { ContactAvatar } from './contact-avatar';
import { ContactFacts } from './contact-facts';
import { ContactWays } from './contact-ways';
import { useCart } from './use-cart';
import { useContactCard } from './use-contact-card';
import { useContactName } from './use-contact-name';
import type { WireConversation } from './use-conversations';

type Props = { conversation: WireConversation; timeZone: string };

/** Who it is, what is in the cart right now, what was ordered before, and where else they write. */
export function CustomerCard({ conversation, timeZone }: Props) {
  const t = useTranslations('inbox');
  const router = useRouter();
  const { contact } = conversation;
  const name = useContactName()(contact);
  const cart = useCart(conversation.id);
  const card = useContactCard(contact.id).data;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex items-center gap-3">
        <ContactAvatar name={contact.name} className="size-12" />
        <p className="min-w-0 flex-1 truncate text-base font-semibold">{name}</p>
        <ContactMenu
          contactId={contact.id}
          conversationId={conversation.id}
          name={name}
          onErased={() => router.push('/inbox')}
        />
      </div>
      <ContactWays contact={contact} />
      <ContactFacts conversation={conversation} card={card} timeZone={timeZone} />
      <CameFrom source={conversation.source ?? contact.source} />
      <Section title={t('cart')}>
        {cart.isPending ? (
          <Skeleton className="h-16" />
        ) : cart.data && cart.data.lines.length > 0 ? (
          <CartLines {...cart.data} />
        ) : (
          <p className="text-muted-foreground">{t('cartEmpty')}</p>
        )}
      </Section>
      <CardOrders contactId={contact.id} />
      <CardNotes notes={card?.notes ?? []} timeZone={timeZone} />
      <CardThreads
        threads={(card?.threads ?? []).filter(({ id }) => id !== conversation.id)}
        timeZone={timeZone}
      />
    </div>
  );
}
