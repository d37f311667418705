import { CounterbellError } from './errors.ts';

/** A captive portal answers for everybody, with its own page: that is no connection. Throws `offline`. */
export function refusePortal(text: string): void {
  if (text.trimStart().startsWith('<')) throw new CounterbellError('offline');
}
