'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { playerTime } from '@/lib/platform/time/player-time';
import { Section } from '../../ui/section';
import { ByteSize } from '../byte-size';
import { Cover } from '../cover';
import { FactList } from '../fact-list';
import type { WireCertificate } from '../music-api';
import { PlayButton } from '../player/play-button';
import { SeekWave } from '../player/seek-wave';
import { RightsFacts } from '../sources/rights-facts';
import { OriginsList } from './origins-list';

/** What an owner can show: the recording, its rights, and how it came here. */
export function CertificateSheet({ certificate }: { certificate: WireCertificate }) {
  const t = useTranslations('music.certificate');
  const ui = useTranslations('music');
  const format = useFormatter();
  const { track, source, declaration, pageUrl, capturedAt, extractor } = certificate;
  const moment = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });
  const recording: [string, ReactNode][] = [
    [t('titleOf'), track.title],
    [t('artist'), track.artist],
    ...(track.album ? ([[t('album'), track.album.title]] as [string, ReactNode][]) : []),
    ...(track.isrc === null ? [] : ([['ISRC', track.isrc]] as [string, ReactNode][])),
    [t('length'), playerTime(track.durationMs)],
    [t('sound'), ui('quality', { kbps: track.bitrateKbps, codec: track.codec })],
    [t('size'), <ByteSize key="size" bytes={track.size} />],
    [t('number'), <Code key="id">{track.id}</Code>],
  ];
  return (
    <article className="flex flex-col gap-6 rounded border border-border bg-card p-6 sm:p-8 print:border-0 print:p-0">
      <header className="flex items-center gap-4">
        <Cover coverId={track.coverId} className="size-20" />
        <div className="min-w-0">
          <p className="text-xs font-medium text-muted-foreground uppercase">{t('title')}</p>
          <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{track.title}</h1>
          <p className="text-muted-foreground">{track.artist}</p>
        </div>
      </header>
      <div className="flex items-center gap-3 print:hidden">
        <PlayButton track={track} size="icon" variant="primary" />
        <SeekWave track={track} className="h-14 min-w-0 flex-1" />
      </div>
      <Section title={t('recording')}>
        <FactList facts={recording} />
      </Section>
      <Section title={t('rights')}>
        <RightsFacts rights={declaration} />
      </Section>
      <Section title={t('provenance')}>
        <FactList
          facts={[
            [t('source'), `${source.name} (${source.id})`],
            [t('page'), <Code key="page">{pageUrl}</Code>],
            [t('capturedAt'), t('utc', { moment: moment(capturedAt) })],
            [t('extractor'), <Code key="extractor">{extractor}</Code>],
            [t('declaredBy'), declaration.declaredByName],
            [t('declaredAt'), t('utc', { moment: moment(declaration.declaredAt) })],
            [t('declaration'), <Code key="declaration">{declaration.id}</Code>],
            [t('fileSha'), <Code key="file">{certificate.fileSha256}</Code>],
            [t('audioSha'), <Code key="audio">{certificate.audioSha256}</Code>],
          ]}
        />
      </Section>
      <OriginsList origins={certificate.origins} />
    </article>
  );
}

function Code({ children }: { children: string }) {
  return <code className="font-mono text-xs break-all">{children}</code>;
}
