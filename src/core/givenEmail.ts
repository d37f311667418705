import type { Session } from './session.ts';

/** In memory alone and gone with the shopper: on a device that is not to remember it an e-mail address has no business. */
const given = new WeakMap<Session, string>();

/** The e-mail address the shopper gave last on this page, so that no form asks for it again (WCAG 2.2, 3.3.7); '' when none. */
export const givenEmail = (session: Session): string => given.get(session) ?? '';

/** Takes note of an e-mail address that the shopper sent. */
export function noteEmail(session: Session, email: string): void {
  if (email !== '') given.set(session, email);
}
