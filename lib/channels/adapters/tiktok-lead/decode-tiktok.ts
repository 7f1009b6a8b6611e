import { AppError } from '@/lib/platform/errors/app-error';
import { codeOfCampaignName } from '../../leads/code-of-campaign-name';
import { readLead } from '../../leads/read-lead';
import { readMoment } from '../../leads/read-moment';
import { InboundItem } from '../../schemas';
import { TiktokEntry } from './tiktok-entry';

/** One filled-in form in the house's words. Throws `invalid` for anything else. */
export function decodeTiktok(raw: string): readonly InboundItem[] {
  const { data } = TiktokEntry.safeParse(parseJson(raw));
  if (!data) throw new AppError('invalid', 'input-invalid', { params: { detail: 'lead' } });
  const { contact, answers, campaignCode } = readLead(data.fields);
  const code = data.campaignName === null ? campaignCode : codeOfCampaignName(data.campaignName);
  const at = momentOf(data);
  if (at === null) throw new AppError('invalid', 'input-invalid', { params: { detail: 'time' } });
  const title = data.campaignName ?? data.formName;
  const formOrAd = data.adId ?? data.formId;
  return [
    InboundItem.parse({
      kind: 'lead',
      externalId: data.leadId,
      ...(code !== null && { campaignCode: code }),
      contact,
      answers,
      source: {
        kind: 'lead-form',
        ...(formOrAd !== null && { id: formOrAd.slice(0, 300) }),
        ...(title !== null && { title: title.slice(0, 500) }),
      },
      at,
    }),
  ];
}

/** The form's own time in UTC, else the moment it came in. */
function momentOf({ time, receivedAt }: TiktokEntry): Date | null {
  return (
    (time === null ? null : readMoment(time, 'UTC')) ??
    (receivedAt === null ? null : readMoment(receivedAt, 'UTC'))
  );
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
