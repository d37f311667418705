import type { ContactContext } from './ContactContext.ts';
import type { ContactInfo } from './contactInfo.ts';

/** The host page's own address and number, as ways to reach the shop. */
export function fallbackInfo({ email, phone }: ContactContext['fallback']): ContactInfo {
  return {
    channels: [
      ...(phone ? [{ id: 'fallback-phone', type: 'phone' as const, address: phone }] : []),
      ...(email ? [{ id: 'fallback-email', type: 'email' as const, address: email }] : []),
    ],
    agents: [],
  };
}
