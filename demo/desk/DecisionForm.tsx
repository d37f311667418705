import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import * as v from 'valibot';
import type { DeskReturn } from '#server/desk/deskContract.ts';
import { useUniqueId } from '#ui/useUniqueId.ts';
import { keep, readKept } from './kept.ts';
import { Problem } from './Problem.tsx';
import type { Work } from './WorkModel.ts';

interface DecisionFormProps {
  readonly one: DeskReturn;
  readonly work: Work;
}

/** Approves or declines; the words go to the shopper, and a decline cannot go without. */
export function DecisionForm({ one, work }: DecisionFormProps) {
  const id = useUniqueId();
  const field = useRef<HTMLTextAreaElement>(null);
  const draftName = `counterbell-desk-words:${one.id}`;
  const message = useSignal(readKept('tab', draftName, v.string()) ?? '');
  const isMissing = useSignal(false);
  const failure = useSignal('');
  const busy = useSignal<'approve' | 'decline' | ''>('');

  async function decide(decision: 'approve' | 'decline'): Promise<void> {
    if (busy.value !== '') return;
    isMissing.value = decision === 'decline' && message.value.trim() === '';
    if (isMissing.value) {
      field.current?.focus();
      return;
    }
    busy.value = decision;
    const agentName = work.agent.value;
    failure.value = await work.returns.decide(one.id, { decision, message: message.value, agentName });
    busy.value = '';
    if (failure.value === '') keep('tab', draftName, undefined);
  }

  return (
    <form class="card decision" aria-label="Decision" onSubmit={(event) => event.preventDefault()}>
      <label for={`${id}-words`}>Words to {one.shopper.name}</label>
      <p class="meta" id={`${id}-hint`}>
        Shown with the return in the shop’s help panel. Say what happens next. Needed when you decline.
      </p>
      <textarea
        ref={field}
        id={`${id}-words`}
        rows={3}
        maxLength={1000}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={isMissing.value}
        value={message.value}
        onInput={(event) => {
          message.value = event.currentTarget.value;
          keep('tab', draftName, message.value);
          isMissing.value = false;
        }}
      />
      <p class="field-error" id={`${id}-error`}>
        {isMissing.value && 'Say why, so that the shopper knows what to do.'}
      </p>
      <Problem words={failure.value} />
      <p class="actions">
        <Decide
          label="Approve return"
          look="primary"
          busy={busy.value === 'approve'}
          onPress={() => decide('approve')}
        />
        <Decide
          label="Decline"
          look="danger"
          busy={busy.value === 'decline'}
          onPress={() => decide('decline')}
        />
        <span class="meta">Signed {work.agent.value}</span>
      </p>
    </form>
  );
}

interface DecideProps {
  readonly label: string;
  readonly look: 'primary' | 'danger';
  readonly busy: boolean;
  readonly onPress: () => void;
}

function Decide({ label, look, busy, onPress }: DecideProps) {
  return (
    <button class={`button ${look}`} type="button" aria-busy={busy} onClick={onPress}>
      {label}
    </button>
  );
}
