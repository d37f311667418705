import type { Channel } from './contactInfo.ts';
import { phoneLink } from './phoneLink.ts';

/**
 * The address that opens a channel; undefined where the shop's own address makes none, so that no dead link is shown.
 * Nothing personal goes into an address: the subject of a mail may name the order, as it stays on this device.
 */
export function channelLink({ type, address = '' }: Channel, mailSubject?: string): string | undefined {
  switch (type) {
    case 'email':
      return mailLink(address, mailSubject);
    case 'phone':
      return /\d/u.test(address) ? phoneLink(address) : undefined;
    case 'whatsapp':
      return webLink(address) ?? prefixed('https://wa.me/', address.replace(/\D/gu, ''));
    case 'messenger':
      return webLink(address) ?? prefixed('https://m.me/', encodeURIComponent(address.replace(/^@/u, '')));
    case 'link':
      return webLink(address);
    case 'conversation':
      return undefined;
  }
}

/** A `mailto:` address (RFC 6068); everything but the @ is percent-encoded. */
function mailLink(address: string, subject: string | undefined): string | undefined {
  const [, local, domain] = /^([^@\s]+)@([^@\s]+)$/u.exec(address) ?? [];
  if (local === undefined || domain === undefined) return undefined;
  const to = `mailto:${encodeURIComponent(local)}@${encodeURIComponent(domain)}`;
  return subject ? `${to}?subject=${encodeURIComponent(subject)}` : to;
}

function webLink(address: string): string | undefined {
  // Nothing but the web: any other scheme may run or open something.
  return /^https?:\/\/[^\s/]\S*$/iu.test(address) ? address : undefined;
}

const prefixed = (prefix: string, rest: string) => (rest ? prefix + rest : undefined);
