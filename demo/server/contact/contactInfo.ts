import type { ContactInfo } from '#features/contact/contactInfo.ts';
import type { Locale } from '#server/http/locale.ts';
import type { Services } from '#server/services.ts';
import { agents } from './agents.ts';
import { openingHours } from './openingHours.ts';
import { replyMinutes } from './replyMinutes.ts';

const roles: Record<Locale, string> = { en: 'Customer care', nl: 'Klantenservice', 'zh-CN': '客户服务' };

/** The section `contact` of `GET /shop`: ways to reach a person, fastest first, and when somebody is in. */
export async function contactInfo(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  locale: Locale,
): Promise<ContactInfo> {
  const now = clock();
  const minutes = await replyMinutes(database, now);
  return {
    channels: [
      {
        id: 'conversation',
        type: 'conversation',
        ...(minutes === undefined ? {} : { replyMinutes: minutes }),
      },
      { id: 'whatsapp', type: 'whatsapp', address: '+31235550142' },
      { id: 'phone', type: 'phone', address: '+31235550142' },
      { id: 'email', type: 'email', address: 'hello@zadelzoon.example' },
    ],
    hours: openingHours(now, locale),
    agents: agents.map((agent) => ({ ...agent, role: roles[locale] })),
  };
}
