'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { sendVideo } from './send-video';
import { uploadKey } from './upload-key';

export type UploadState =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending' | 'lost' | 'paused'; readonly name: string; readonly percent: number }
  /** All of it is there, and is being looked at. */
  | { readonly kind: 'judging'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly error: unknown }
  | { readonly kind: 'too-large'; readonly name: string };

interface Options {
  readonly maxMegabytes: number | undefined;
  readonly link?: string;
  readonly onStored: (fileId: string, name: string) => void;
}

interface Run {
  readonly file: File;
  readonly calling: AbortController;
  sent: number;
  uploadId?: string;
}

const none: UploadState = { kind: 'none' };

/** A video on its way to the server: it can be paused, and goes on by itself after the line broke. */
export function useVideoUpload({ maxMegabytes, link, onStored }: Options) {
  const [state, setState] = useState<UploadState>(none);
  const current = useRef<Run | null>(null);
  const stored = useRef(onStored);
  useEffect(() => {
    stored.current = onStored;
  });
  useEffect(() => () => current.current?.calling.abort(), []);

  const send = useCallback(
    (file: File, sent: number) => {
      current.current?.calling.abort();
      const run: Run = { file, calling: new AbortController(), sent };
      current.current = run;
      const { name, size } = file;
      let lost = false;
      const show = () => {
        if (current.current !== run || run.calling.signal.aborted) return;
        if (run.sent >= size) return setState({ kind: 'judging', name });
        setState({ kind: lost ? 'lost' : 'sending', name, percent: (100 * run.sent) / size });
      };
      show();
      sendVideo(file, {
        // Whoever comes by a link has an upload of their own, whoever else sends the same file.
        key: link === undefined ? uploadKey(file) : `${uploadKey(file)}-${link.split('.')[1]}`,
        ...(link !== undefined && { link }),
        signal: run.calling.signal,
        onBegun: (uploadId) => {
          run.uploadId = uploadId;
        },
        onSent: (bytes) => {
          run.sent = bytes;
          show();
        },
        onLost: (next) => {
          lost = next;
          if (next) setState({ kind: 'lost', name, percent: (100 * run.sent) / size });
          else show();
        },
      }).then(
        (fileId) => {
          if (current.current !== run) return;
          current.current = null;
          setState(none);
          stored.current(fileId, name);
        },
        (error: unknown) => {
          if (current.current === run && !run.calling.signal.aborted)
            setState({ kind: 'refused', name, error });
        },
      );
    },
    [link],
  );

  const take = useCallback(
    (file: File) => {
      current.current?.calling.abort();
      current.current = null;
      if (maxMegabytes !== undefined && file.size > maxMegabytes * 1_048_576)
        return setState({ kind: 'too-large', name: file.name });
      send(file, 0);
    },
    [maxMegabytes, send],
  );

  const pause = useCallback(() => {
    const run = current.current;
    if (!run) return;
    run.calling.abort();
    setState({ kind: 'paused', name: run.file.name, percent: (100 * run.sent) / run.file.size });
  }, []);

  const goOn = useCallback(() => {
    const run = current.current;
    if (run) send(run.file, run.sent);
  }, [send]);

  const drop = useCallback(() => {
    const run = current.current;
    run?.calling.abort();
    current.current = null;
    setState(none);
    // What has come of it makes room for another; unheard, it is swept away later.
    if (run?.uploadId !== undefined) {
      const headers: HeadersInit = link === undefined ? {} : { 'Upload-Link': link };
      void fetch(`/api/uploads/${run.uploadId}`, { method: 'DELETE', headers }).catch(() => {});
    }
  }, [link]);

  return { state, take, pause, goOn, drop };
}
