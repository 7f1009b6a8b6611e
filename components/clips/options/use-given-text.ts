'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ClipOptions } from '@/lib/subtitles/schemas';
import { ProblemError } from '../../api/problem-error';
import type { ClipDraft } from '../clip-draft';
import type { useClipDraft } from '../use-clip-draft';
import { kindOfText } from './kind-of-text';
import { readTextFile } from './read-text-file';

const mostBytes = 1_000_000;
/** Of what can be asked for; the server says the same. */
const mostCharacters = 500_000;

/** The text that is given instead of listening: typed, or taken from a file. */
export function useGivenText(
  { options }: ClipDraft,
  { change, choose }: Pick<ReturnType<typeof useClipDraft>, 'change' | 'choose'>,
) {
  const t = useTranslations('clips.given');
  const [opened, setOpened] = useState(false);
  const [refused, setRefused] = useState(false);

  function set(given: ClipOptions['given'], name: string) {
    setRefused(given !== null && given.content.length > mostCharacters);
    setOpened(true);
    choose({ given });
    change({ givenName: name });
  }

  async function take(file: File) {
    setOpened(true);
    setRefused(file.size > mostBytes);
    if (file.size > mostBytes) return;
    const content = readTextFile(new Uint8Array(await file.arrayBuffer()));
    set(content.trim() === '' ? null : { kind: kindOfText(content), content }, file.name);
  }

  return {
    open: opened || options.given !== null,
    setOpen(open: boolean) {
      setOpened(open);
      if (!open) set(null, '');
      if (!open) setOpened(false);
    },
    set,
    take,
    /** What is wrong with it, in words. */
    errorOf(missing: boolean, error: unknown): string | undefined {
      if (refused) return t('tooLarge');
      if (error instanceof ProblemError && error.key?.startsWith('subtitles-')) return error.message;
      return missing ? t('missing') : undefined;
    },
  };
}
