import { useSignal } from '@preact/signals';
import type { DeskSession } from '#server/desk/deskContract.ts';
import { Avatar } from '#ui/Avatar.tsx';
import type { Desk } from './DeskModel.ts';

interface AgentChoiceProps {
  readonly desk: Desk;
  readonly session: DeskSession;
}

/** Under which name the agent answers: one of the shop's people, or a name typed here. */
export function AgentChoice({ desk, session }: AgentChoiceProps) {
  const name = desk.agent.value;
  const known = session.agents.find((agent) => agent.name === name);
  const isOther = useSignal(known === undefined);

  function choose(choice: string): void {
    isOther.value = choice === '';
    if (choice !== '') desk.chooseAgent(choice);
  }

  return (
    <div class="agent-choice">
      <Avatar name={name} src={known?.pictureUrl} size={28} />
      <select
        aria-label="You answer as"
        value={isOther.value ? '' : name}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {session.agents.map((agent) => (
          <option key={agent.name} value={agent.name}>
            {agent.name}
          </option>
        ))}
        <option value="">Another name</option>
      </select>
      {isOther.value && (
        <input
          type="text"
          aria-label="Your name, as shoppers read it"
          placeholder="Your name"
          autocomplete="name"
          maxLength={60}
          value={known === undefined ? name : ''}
          onChange={(event) => {
            const written = event.currentTarget.value.trim();
            if (written !== '') desk.chooseAgent(written);
          }}
        />
      )}
    </div>
  );
}
