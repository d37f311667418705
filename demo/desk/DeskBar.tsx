import type { DeskSession } from '#server/desk/deskContract.ts';
import { AgentChoice } from './AgentChoice.tsx';
import type { Desk } from './DeskModel.ts';
import type { Work } from './WorkModel.ts';

interface DeskBarProps {
  readonly desk: Desk;
  readonly work: Work;
  readonly session: DeskSession;
}

/** The shop, the state of the line, who answers, and the way out. */
export function DeskBar({ desk, work, session }: DeskBarProps) {
  return (
    <header class="desk-bar">
      <img class="mark" src="/assets/mark.svg" alt="" />
      <h1>
        {session.shopName} <span class="muted">desk</span>
      </h1>
      <LineState state={work.line.value} />
      <AgentChoice desk={desk} session={session} />
      <button class="button quiet small" type="button" onClick={() => desk.signOut()}>
        Sign out
      </button>
    </header>
  );
}

const words = {
  connecting: 'Connecting',
  live: 'Live',
  waiting: 'Reconnecting',
  ended: 'Stopped: reload the page',
};

function LineState({ state }: { readonly state: keyof typeof words }) {
  return (
    <p class="line-state" role="status" data-state={state}>
      <span class="dot" />
      <span translate={false} key={state}>
        {words[state]}
      </span>
    </p>
  );
}
