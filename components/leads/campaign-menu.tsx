'use client';

import { Archive, ClipboardList, Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { DropdownMenu } from '../ui/dropdown-menu';
import { MenuItem } from '../ui/menu-item';
import { MenuSeparator } from '../ui/menu-separator';
import { AdsValues } from './ads-values';
import { EndCampaignDialog } from './end-campaign-dialog';
import type { WireCampaign } from './leads-api';

/** What can be done with a campaign. */
export function CampaignMenu({ campaign }: { campaign: WireCampaign }) {
  const t = useTranslations('channels');
  const [open, setOpen] = useState<'ads' | 'end' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <DropdownMenu
        trigger={
          <Button variant="ghost" size="icon" aria-label={t('campaigns.actions', { name: campaign.name })}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem icon={ClipboardList} onSelect={() => setOpen('ads')}>
          {t('campaigns.showAds')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Archive} tone="failed" onSelect={() => setOpen('end')}>
          {t('campaigns.delete')}
        </MenuItem>
      </DropdownMenu>
      {open === 'ads' ? (
        <Dialog
          open
          onOpenChange={(next) => !next && close()}
          title={t('ads.title')}
          description={t('ads.intro')}
        >
          <AdsValues campaign={campaign} />
        </Dialog>
      ) : null}
      {open === 'end' ? <EndCampaignDialog campaign={campaign} onClose={close} /> : null}
    </>
  );
}
