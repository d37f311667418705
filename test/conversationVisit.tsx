import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { ContactContext } from '#features/contact/ContactContext.ts';
import { ContactPages } from '#features/contact/ContactPages.tsx';
import { createFakeContact, type FakeContact } from '#features/contact/fake.ts';
import { contact } from '#features/contact/index.ts';
import { createFakeContext, type FakePanel, fakeNow } from '#test/fakeContext.ts';

// The outbox pauses for up to a second before it tries again.
configure({ asyncUtilTimeout: 4_000 });

/** One load of a host page with the widget on it. */
export interface ConversationVisit {
  readonly context: ContactContext;
  readonly panel: FakePanel;
  /** Opens or closes the panel. */
  setOpen(isOpen: boolean): void;
  /** Opens the conversation's screen; returns what is on it. */
  show(query?: string): ReturnType<typeof within>;
  /** Leaves the page; what the device remembers stays. */
  leave(): void;
}

/** A shop, and a shopper who visits it. */
export interface ConversationStage {
  shop: FakeContact;
  /** The page loaded last. */
  visit: ConversationVisit;
  /** Loads a host page in one more tab: the widget starts with what the device remembers, and its panel is open. */
  load(): Promise<ConversationVisit>;
  /** Loads a page and begins a conversation in it, which is live then. */
  start(): Promise<void>;
  /** The page is loaded anew; the panel starts on another screen. */
  reload(): Promise<void>;
  /** Takes the connection away from all tabs, or gives it back. */
  setOffline(isOffline: boolean): void;
  /** What the shop was asked of one kind. */
  callsOf(call: string): readonly string[];
}

/** Gives each test a shop, and a device without any memory, at the moment all fakes live at. */
export function useConversation(): ConversationStage {
  const tabs: Tab[] = [];
  const stage: ConversationStage = {
    shop: createFakeContact(),
    get visit() {
      const last = tabs.at(-1);
      if (!last) throw new Error('No page has been loaded yet');
      return last.visit;
    },
    async load() {
      const tab = await openTab(stage.shop);
      tabs.push(tab);
      return tab.visit;
    },
    async start() {
      (await stage.load()).show();
      await write('Is my strap covered?');
      await screen.findByText('Delivered');
      await waitFor(() => {
        if (!stage.shop.calls.includes('follow')) throw new Error('The conversation is not followed yet');
      });
    },
    async reload() {
      stage.visit.leave();
      await stage.load();
    },
    setOffline(isOffline) {
      stage.shop.setReachable(!isOffline);
      for (const tab of tabs) tab.isOffline.value = isOffline;
    },
    callsOf: (call) => stage.shop.calls.filter((each) => each === call),
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: fakeNow });
    vi.stubGlobal('indexedDB', new IDBFactory());
    stage.shop = createFakeContact();
  });
  afterEach(() => {
    for (const { visit } of tabs.splice(0)) visit.leave();
    vi.useRealTimers();
  });
  return stage;
}

interface Tab {
  readonly visit: ConversationVisit;
  readonly isOffline: { value: boolean };
}

async function openTab(shop: FakeContact): Promise<Tab> {
  const { context, panel, isOffline, leave } = await createFakeContext({ feature: contact, port: shop });
  const end = contact.background?.(context);
  const visit: ConversationVisit = {
    context,
    panel,
    setOpen: (isOpen) => void Object.assign(context.isOpen, { value: isOpen }),
    show(query = '') {
      const route = { feature: 'contact', path: ['conversation'], query: new URLSearchParams(query) };
      const container = document.body.appendChild(document.createElement('div'));
      render(<ContactPages context={context} route={route} />, { container });
      return within(container);
    },
    leave() {
      cleanup();
      end?.();
      leave();
    },
  };
  return { visit, isOffline };
}

/** The field where the shopper writes. */
export function composer() {
  return screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message' });
}

/** Writes a message and sends it with Enter. */
export async function write(text: string): Promise<void> {
  await userEvent.type(await composer(), `${text}{Enter}`);
}
