import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { ContactContext } from '#features/contact/ContactContext.ts';
import { ContactPages } from '#features/contact/ContactPages.tsx';
import type { FakeContact } from '#features/contact/fake.ts';
import { contact } from '#features/contact/index.ts';
import { createFakeContext, type FakePanel } from '#test/fakeContext.ts';

/** One load of a host page with the widget on it. */
export interface ConversationVisit {
  readonly context: ContactContext;
  readonly panel: FakePanel;
  /** Opens or closes the panel. */
  setOpen(isOpen: boolean): void;
  /** Opens the conversation's screen. */
  show(query?: string): void;
  /** Leaves the page; what the device remembers stays. */
  leave(): void;
}

/** Loads a host page: the widget starts with what the device remembers, and its panel is open. */
export async function visitConversation(shop: FakeContact): Promise<ConversationVisit> {
  const { context, panel } = await createFakeContext({ feature: contact, port: shop });
  const end = contact.background?.(context);
  return {
    context,
    panel,
    setOpen: (isOpen) => void Object.assign(context.isOpen, { value: isOpen }),
    show(query = '') {
      const route = { feature: 'contact', path: ['conversation'], query: new URLSearchParams(query) };
      render(<ContactPages context={context} route={route} />);
    },
    leave() {
      cleanup();
      end?.();
    },
  };
}

/** The field where the shopper writes. */
export function composer() {
  return screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message' });
}

/** Writes a message and sends it with Enter. */
export async function write(text: string): Promise<void> {
  await userEvent.type(await composer(), `${text}{Enter}`);
}

/** A visit in which a conversation is under way and live. */
export async function startConversation(shop: FakeContact): Promise<ConversationVisit> {
  const visit = await visitConversation(shop);
  visit.show();
  await write('Is my strap covered?');
  await screen.findByText('Delivered');
  await waitFor(() => {
    if (!shop.calls.includes('follow')) throw new Error('The conversation is not followed yet');
  });
  return visit;
}
