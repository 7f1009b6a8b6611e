import type { CampaignNumbers } from '@/lib/channels/campaigns/schemas';
import type { Lead, LeadImport, LeadPage } from '@/lib/channels/leads/schemas';
import type { Wire } from '../api/wire';

/** What `/api/campaigns` and `/api/leads` answer. */
export type WireCampaign = Wire<CampaignNumbers>;
export type WireLead = Wire<Lead>;
export type WireLeadPage = Wire<LeadPage>;
export type WireLeadImport = Wire<LeadImport>;
