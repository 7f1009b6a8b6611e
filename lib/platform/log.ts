import pino from 'pino';
import { env } from './env';

/**
 * Structured log, one JSON line an event. Log ids and counts, never message texts or secrets; the list below is
 * the safety net, not the rule.
 */
export const log = pino({
  level: env().NODE_ENV === 'test' ? 'silent' : env().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'password',
      'token',
      'secret',
      'authorization',
      'cookie',
      '*.password',
      '*.token',
      '*.secret',
      'text',
      '*.text',
    ],
    censor: '[hidden]',
  },
});
