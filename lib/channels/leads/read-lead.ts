import { z } from 'zod';
import { cleanText } from '../clean-text';
import type { ContactFacts } from '../schemas';
import { codeOfCampaignName } from './code-of-campaign-name';
import { type LeadColumn, leadColumn } from './lead-column';
import { readPhone } from './read-phone';

/** What the named fields of a form say. What could not be read stays among the answers. */
export interface ReadLead {
  readonly id: string | null;
  readonly contact: ContactFacts;
  readonly answers: Record<string, string>;
  readonly time: string | null;
  readonly campaignCode: string | null;
  /** The campaign's name, else the form's. */
  readonly title: string | null;
  readonly unreadable: ReadonlyArray<{ readonly column: 'phone' | 'email'; readonly value: string }>;
}

const longestAnswer = 4_000;
const mostAnswers = 60;

/** Sorts the fields of one filled-in form, named as TikTok or the form's author names them. */
export function readLead(fields: ReadonlyArray<readonly [name: string, value: string]>): ReadLead {
  const known = new Map<LeadColumn, string>();
  const answers: Record<string, string> = {};
  const answer = (name: string, value: string) => {
    if (Object.keys(answers).length < mostAnswers)
      answers[cleanText(name).slice(0, 500)] = value.slice(0, longestAnswer);
  };
  for (const [name, raw] of fields) {
    const value = cleanText(raw);
    const column = leadColumn(name);
    if (value === '') continue;
    if (column === null || known.has(column)) answer(name, value);
    else known.set(column, value);
  }
  const unreadable: Array<ReadLead['unreadable'][number]> = [];
  const take = (column: 'phone' | 'email', read: (text: string) => string | null): string | undefined => {
    const value = known.get(column);
    if (value === undefined) return undefined;
    const taken = read(value);
    if (taken !== null) return taken;
    unreadable.push({ column, value });
    answer(column, value);
    return undefined;
  };
  const phone = take('phone', readPhone);
  const email = take('email', readEmail);
  const parts = [known.get('first'), known.get('last')].filter((part) => part !== undefined);
  const name = (known.get('name') ?? parts.join(' ')).slice(0, 200);
  const campaign = known.get('campaign');
  return {
    id: known.get('id')?.slice(0, 300) ?? null,
    contact: { ...(name && { name }), ...(phone && { phone }), ...(email && { email }) },
    answers,
    time: known.get('time') ?? null,
    campaignCode: campaign === undefined ? null : codeOfCampaignName(campaign),
    title: (campaign ?? known.get('form'))?.slice(0, 500) ?? null,
    unreadable,
  };
}

function readEmail(text: string): string | null {
  return z.email().max(254).safeParse(text.trim().toLowerCase()).data ?? null;
}
