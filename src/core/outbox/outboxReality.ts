import { createFakeServer, type FakeServer } from './fakeServer.ts';
import { createFakeWorld, type FakeTab, type FakeWorld } from './fakeWorld.ts';
import { createOutbox, type OutboxOwner } from './outbox.ts';
import './sending.ts';
import { checkAttempts, checkEntries, checkOrder, checkOutcomes, type Model } from './outboxModel.ts';

/** One tab with the panel in it. */
export interface Page {
  readonly tab: FakeTab;
  readonly outbox: OutboxOwner;
  isBroken: boolean;
}

/** Two tabs of one browser, a server, and what the shopper knows. */
export interface Reality {
  readonly world: FakeWorld;
  readonly server: FakeServer;
  readonly model: Model;
  readonly pages: readonly [Page, Page];
  /** Ends a tab in the middle of whatever it does, and opens another in its place. */
  kill(page: Page): Promise<void>;
  /** Compares everything with the model. */
  verify(): Promise<void>;
}

/** Opens two tabs of a shopper who has sent nothing yet. */
export function createReality({ hasLocks }: { hasLocks: boolean }): Reality {
  const world = createFakeWorld();
  const server = createFakeServer();
  const model: Model = {
    added: [],
    takenBack: new Map(),
    goneWithTab: new Set(),
    owner: 'guest',
    verified: 0,
    verifiedAt: new Map(['guest', 'noor'].map((owner) => [owner, world.now()])),
  };
  const open = (): Page => {
    const tab = world.openTab({ hasLocks });
    const outbox = createOutbox({ serverNow: world.now, environment: tab.environment });
    outbox.register(
      'kind',
      server.senderOf(tab, () => model.owner),
    );
    outbox.switchTo(model.owner, { isCertain: true });
    outbox.start();
    return { tab, outbox, isBroken: false };
  };
  const pages: [Page, Page] = [open(), open()];
  return {
    world,
    server,
    model,
    pages,
    async kill(page) {
      for (const { key, keeper } of model.added) if (keeper === page) model.goneWithTab.add(key);
      // What this tab alone knew to be delivered is still on the disk, to be sent again.
      for (const [key, tab] of server.receipted) if (tab === page.tab) server.receipted.delete(key);
      page.tab.kill();
      pages[pages[0] === page ? 0 : 1] = open();
      await world.idle();
    },
    async verify() {
      await world.idle();
      const isWell = pages.every(({ isBroken }) => !isBroken);
      for (const { outbox } of isWell ? pages : []) {
        checkEntries(model, server, outbox.entries.peek(), world.now());
      }
      checkAttempts(model, server.attempts);
      checkOrder(model, server);
      checkOutcomes(model);
      if (isWell) model.verifiedAt.set(model.owner, world.now());
    },
  };
}
