import { z } from 'zod';

/** A server's address as it is kept: http or https, without user, query or a slash at the end. */
export const WahaServerUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((typed) => {
    const { username, password, search, hash } = new URL(typed);
    return username === '' && password === '' && search === '' && hash === '';
  })
  .transform((typed) => new URL(typed).href.replace(/\/+$/, ''));
