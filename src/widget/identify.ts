import { createIdentity, type Identity, readClaims } from '#core/identity.ts';
import { ownerOf } from '#core/session.ts';
import type { PanelState } from './PanelState.ts';

/**
 * Takes over who the host page says is signed in; resolves when that is known. Until their token is here nothing is sent,
 * as it could be in their name.
 */
export async function identify(state: PanelState): Promise<void> {
  const identity = createIdentity(state.runtime.identity);
  state.outbox.switchTo(ownerOf(undefined), { isCertain: !identity.isKnown });
  state.identity.value = identity;
  if (!identity.isKnown) return;
  try {
    const token = await identity.token();
    if (state.identity.peek() !== identity) return;
    const { subject, name } = readClaims(token ?? '');
    state.sessions.switchTo(subject);
    state.outbox.switchTo(ownerOf(subject), { isCertain: true });
    state.shopper.value = { name };
    state.generation.value++;
  } catch (error) {
    console.error('Counterbell: identify() failed; the shopper stays a guest.', error);
    await stayGuest(state, identity);
  }
}

/** Without a connection the host page is asked again when it is back; with one the shopper is a guest, for good. */
async function stayGuest(state: PanelState, identity: Identity): Promise<void> {
  await state.client
    .peek()
    ?.probe()
    .catch(() => undefined);
  if (state.identity.peek() !== identity || state.online.isOffline.peek()) return;
  state.identity.value = createIdentity(undefined);
  state.outbox.switchTo(ownerOf(undefined), { isCertain: true });
}
