'use client';

import { Command } from 'cmdk';
import { MessageCircle, Search, ShoppingBag, Tag } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { queryString } from '../api/query-string';
import { useContactName } from '../inbox/use-contact-name';
import { Money } from '../ui/money';
import { overlayStyle } from '../ui/overlay-style';
import { CommandChoice } from './command-choice';
import { CommandGroup } from './command-group';
import { setupScreens, studioScreens, workScreens } from './screens';
import { useCommandResults } from './use-command-results';

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** Ctrl K or ⌘ K: every screen, customer, order and item, a few letters away. */
export function CommandMenu({ open, onOpenChange }: Props) {
  const t = useTranslations('shell');
  const contactName = useContactName();
  const router = useRouter();
  const [query, setQuery] = useState('');
  const found = useCommandResults(open, query.trim());

  function go(href: string) {
    onOpenChange(false);
    setQuery('');
    router.push(href);
  }

  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayStyle} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-2 top-2 z-50 overflow-hidden rounded border border-border bg-popover shadow duration-100 data-[state=open]:animate-in data-[state=open]:fade-in-0 sm:inset-x-auto sm:top-24 sm:left-1/2 sm:w-140 sm:-translate-x-1/2"
        >
          <Dialog.Title className="sr-only">{t('searchTitle')}</Dialog.Title>
          <Command label={t('searchTitle')} loop>
            <div className="flex items-center gap-3 border-b border-border px-4">
              <Search aria-hidden className="size-4 shrink-0 text-muted-foreground" />
              <Command.Input
                value={query}
                onValueChange={setQuery}
                placeholder={t('searchHint')}
                className="h-14 w-full bg-transparent text-base outline-none placeholder:text-muted-foreground"
              />
            </div>
            <Command.List className="scroll-quiet max-h-[min(60dvh,420px)] overflow-y-auto p-2">
              <Command.Empty className="px-3 py-8 text-center text-muted-foreground">
                {t('searchNothing')}
              </Command.Empty>
              <CommandGroup heading={t('groupScreens')}>
                {[...workScreens, ...studioScreens, ...setupScreens].map(({ key, href, icon }) => (
                  <CommandChoice key={key} value={`screen ${t(key)}`} icon={icon} onChoose={() => go(href)}>
                    {t(key)}
                  </CommandChoice>
                ))}
              </CommandGroup>
              {found.conversations.length > 0 ? (
                <CommandGroup heading={t('groupCustomers')}>
                  {found.conversations.map(({ id, contact }) => (
                    <CommandChoice
                      key={id}
                      value={`${contactName(contact)} ${contact.phone ?? ''} ${contact.email ?? ''} ${id}`}
                      icon={MessageCircle}
                      onChoose={() => go(`/inbox/${id}`)}
                    >
                      {contactName(contact)}
                    </CommandChoice>
                  ))}
                </CommandGroup>
              ) : null}
              {found.orders.length > 0 ? (
                <CommandGroup heading={t('groupOrders')}>
                  {found.orders.map((order) => (
                    <CommandChoice
                      key={order.id}
                      value={`${t('orderNumber', { number: order.number })} ${order.id}`}
                      icon={ShoppingBag}
                      onChoose={() => go(`/orders?order=${order.id}`)}
                      aside={<Money minor={order.totalMinor} currency={order.currency} />}
                    >
                      {t('orderNumber', { number: order.number })}
                    </CommandChoice>
                  ))}
                </CommandGroup>
              ) : null}
              {found.items.length > 0 ? (
                <CommandGroup heading={t('groupItems')}>
                  {found.items.map((item) => (
                    // The server has already decided that it matches, typing errors and word forms included.
                    <CommandChoice
                      key={item.id}
                      value={`${query} ${item.id}`}
                      icon={Tag}
                      onChoose={() => go(`/price-list${queryString({ query: item.sku })}`)}
                      aside={<Money minor={item.priceMinor} currency={item.currency} />}
                    >
                      {[item.name, ...Object.values(item.options)].join(', ')}
                    </CommandChoice>
                  ))}
                </CommandGroup>
              ) : null}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
