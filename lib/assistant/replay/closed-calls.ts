import type { Calls } from '@/lib/assistant/recorded-calls';
import { NotRecorded } from './not-recorded';

/** Nobody does anything in a replay: what is not in the record cannot be had. */
export const closedCalls: Calls = {
  make: (tool, args) => Promise.reject(new NotRecorded(tool.name, args)),
  keep: (_place, name, question) => Promise.reject(new NotRecorded(name, question)),
};
