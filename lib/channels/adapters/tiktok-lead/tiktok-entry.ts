import { z } from 'zod';

const text = z.union([z.string(), z.number()]).transform(String);
const optional = text.nullish();

/**
 * One filled-in form, as TikTok's lead webhooks name its parts. There is no published schema: this is what integrations in
 * the open read, so everything but the number and the answers may be missing, and unknown parts are ignored.
 */
export const TiktokEntry = z
  .object({
    id: optional,
    lead_id: optional,
    create_time: optional,
    created_time: optional,
    /** When it came in, added at the door. */
    x8_received_at: optional,
    campaign_name: optional,
    ad_id: optional,
    page_id: optional,
    form_name: optional,
    changes: z
      .array(z.object({ field: text, value: z.unknown() }))
      .max(200)
      .optional(),
    field_data: z
      .array(
        z.object({ field_name: text, field_value: z.unknown().optional(), value: z.unknown().optional() }),
      )
      .max(200)
      .optional(),
  })
  .transform((entry) => ({
    leadId: entry.lead_id || entry.id || '',
    time: entry.create_time ?? entry.created_time ?? null,
    receivedAt: entry.x8_received_at ?? null,
    campaignName: entry.campaign_name ?? null,
    adId: entry.ad_id ?? null,
    formId: entry.page_id ?? null,
    formName: entry.form_name ?? null,
    fields: [
      ...(entry.changes ?? []).map(({ field, value }) => [field, sayValue(value)] as const),
      ...(entry.field_data ?? []).map(
        ({ field_name, field_value, value }) => [field_name, sayValue(field_value ?? value)] as const,
      ),
    ],
  }))
  .refine(({ leadId, fields }) => leadId !== '' && leadId.length <= 200 && fields.length > 0);
export type TiktokEntry = z.output<typeof TiktokEntry>;

/** Several choices of one question come as a list. */
function sayValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(sayValue).join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
