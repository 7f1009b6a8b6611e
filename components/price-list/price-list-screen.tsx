'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { useAddress } from '../address/use-address';
import { Screen } from '../shell/screen';
import { useActiveCompany } from '../shell/use-active-company';
import { useMe } from '../shell/use-me';
import { Button } from '../ui/button';
import { CountBadge } from '../ui/count-badge';
import { PageHeader } from '../ui/page-header';
import { TabPanel } from '../ui/tab-panel';
import { Tabs } from '../ui/tabs';
import { FaqPanel } from './faq-panel';
import { ItemsPanel } from './items-panel';
import { SynonymsPanel } from './synonyms-panel';
import { UploadReview } from './upload-review';
import { UploadsPanel } from './uploads-panel';
import { useKnowledgeBases } from './use-knowledge-bases';
import { VersionsPanel } from './versions-panel';

/** What the company sells and how it answers: the only source of what the assistant says. */
export function PriceListScreen() {
  const t = useTranslations('catalogue');
  const { get, set } = useAddress();
  const p = useTranslations('priceList');
  const company = useActiveCompany();
  const me = useMe();
  const uploads = useKnowledgeBases();
  const tab = get('tab') ?? 'items';
  const open = get('upload');
  const currency = company?.currency ?? 'USD';
  const unpublished = uploads.data?.knowledgeBases.filter(({ status }) => status === 'PARSED').length ?? 0;
  return (
    <Screen>
      <PageHeader
        title={t('title')}
        text={t('text')}
        action={
          tab === 'uploads' ? null : (
            <Button onClick={() => set({ tab: 'uploads', upload: null })}>
              <Upload aria-hidden />
              {t('upload')}
            </Button>
          )
        }
      />
      <Tabs
        label={t('title')}
        value={tab}
        onChange={(next) => set({ tab: next === 'items' ? null : next, upload: null, query: null })}
        tabs={[
          { value: 'items', label: t('tabItems') },
          { value: 'faq', label: t('tabFaq') },
          { value: 'synonyms', label: t('synonyms.tab') },
          {
            value: 'uploads',
            label: (
              <>
                {t('tabUploads')}
                <CountBadge count={unpublished} label={t('unpublished', { count: unpublished })} />
              </>
            ),
          },
          { value: 'versions', label: p('tabVersions') },
        ]}
      >
        <TabPanel value="items">
          <ItemsPanel currency={currency} onUpload={() => set({ tab: 'uploads' })} />
        </TabPanel>
        <TabPanel value="faq">
          <FaqPanel />
        </TabPanel>
        <TabPanel value="synonyms">
          <SynonymsPanel />
        </TabPanel>
        <TabPanel value="uploads">
          {open ? (
            <UploadReview
              key={open}
              id={open}
              currency={currency}
              backLabel={t('allUploads')}
              onBack={() => set({ upload: null })}
              onPublished={(result) => {
                toast.success(t('published', { ...result }));
                set({ tab: null, upload: null });
              }}
            />
          ) : (
            <UploadsPanel timeZone={company?.timeZone ?? 'UTC'} onOpen={(id) => set({ upload: id })} />
          )}
        </TabPanel>
        <TabPanel value="versions">
          <VersionsPanel timeZone={company?.timeZone ?? 'UTC'} userId={me.data?.user.id} />
        </TabPanel>
      </Tabs>
    </Screen>
  );
}
