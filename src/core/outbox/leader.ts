import type { Courier } from './courier.ts';
import type { Election } from './election.ts';
import type { OutboxEnvironment } from './environment.ts';
import { isClaimed } from './outboxEntry.ts';

/** Sends everything that is due, stream by stream, while it is this tab's turn. */
export interface Leader {
  /** Resolves when nothing more is due, or another tab is sending. */
  lead(): Promise<void>;
  /** While leading, starts what has become due. */
  pump(): void;
  /** Whether it was this tab's turn the last time. */
  couldLead(): boolean;
}

export interface LeaderOptions {
  readonly environment: OutboxEnvironment;
  readonly courier: Courier;
  readonly election: Election;
}

const streamsAtOnce = 4;
/** A tab that has its turn and leaves what is due without a sign of life for this long is frozen. */
const frozenMs = 10_000;

/** Makes the leader of one tab; `canGoOn` ends its turn. */
export function createLeader(
  { environment, courier, election }: LeaderOptions,
  canGoOn: () => boolean,
): Leader {
  const running = new Map<string, Promise<void>>();
  let turn: { isSole: boolean; lost: AbortSignal } | undefined;
  let silentSince: number | undefined;
  let couldLead = true;
  const mayGoOn = () => turn?.lost.aborted === false && canGoOn();

  async function run(stream: string, isSole: boolean): Promise<void> {
    while (mayGoOn() && (await courier.sendHead(stream, isSole))) {
      // The next of this stream, once this one is through.
    }
    running.delete(stream);
  }

  function pump(): void {
    if (!turn || !mayGoOn()) return;
    const { isSole } = turn;
    const due = courier.heads().filter((head) => !running.has(head.stream) && courier.isDue(head, isSole));
    for (const { stream } of due.slice(0, streamsAtOnce - running.size)) {
      running.set(stream, run(stream, isSole));
    }
  }

  const work = async (isSole: boolean, lost: AbortSignal) => {
    silentSince = undefined;
    turn = { isSole, lost };
    await courier.look();
    for (pump(); running.size > 0; pump()) await Promise.race(running.values());
    turn = undefined;
  };

  /** A tab that sends shows it by its claims. */
  const isFrozen = () => {
    const isStill = courier
      .heads()
      .some((head) => courier.isDue(head, true) && !isClaimed(head, environment.now()));
    silentSince = isStill ? (silentSince ?? environment.monotonic()) : undefined;
    return silentSince !== undefined && environment.monotonic() - silentSince >= frozenMs;
  };

  return {
    async lead() {
      couldLead = await election.lead(work);
      if (couldLead) return;
      await courier.look();
      if (canGoOn() && isFrozen()) couldLead = await election.lead(work, { takeOver: true });
    },
    pump,
    couldLead: () => couldLead,
  };
}
