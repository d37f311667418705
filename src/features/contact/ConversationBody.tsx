import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { ContactContext } from './ContactContext.ts';
import { ConversationLog } from './ConversationLog.tsx';
import type { ConversationModel } from './ConversationModel.ts';
import type { Agent } from './contactInfo.ts';
import { transcript } from './transcript.ts';

interface ConversationBodyProps {
  context: ContactContext;
  model: ConversationModel;
  agents: readonly Agent[];
}

/** What was said, with the way to what was said before. */
export function ConversationBody({ context, model, agents }: ConversationBodyProps) {
  const { texts, format } = context;
  const { older, line, history, outbox } = model;
  const isLoading = older.isLoading.value;
  const failure = line.error.value ?? older.error.value;
  return (
    <>
      {failure && (
        <Trouble
          context={context}
          error={failure}
          onRetry={() => void (line.error.peek() ? model.reconnect() : older.load())}
        />
      )}
      {older.cursor.value !== undefined && (
        <Button
          class="earlier"
          size="small"
          busy={isLoading ? texts.t('earlierLoading') : undefined}
          onClick={() => void older.load()}
        >
          {texts.t('earlier')}
        </Button>
      )}
      <ConversationLog
        context={context}
        entries={transcript(history.events.value, outbox.items.value, format.timeZone)}
        typing={history.isClosed.value ? undefined : model.typing.agent.value}
        isBusy={isLoading}
        agents={agents}
        onRetry={() => void outbox.flush()}
      />
    </>
  );
}

interface TroubleProps {
  context: ContactContext;
  error: Parameters<ContactContext['explain']>[0];
  onRetry: () => void;
}

function Trouble({ context: { texts, explain }, error, onRetry }: TroubleProps) {
  const { text, canRetry } = explain(error);
  return (
    <Notice tone="danger" live="alert" title={texts.t('historyFailed')}>
      <p>{text}</p>
      {canRetry && (
        <button class="link" type="button" onClick={onRetry}>
          {texts.t('retry')}
        </button>
      )}
    </Notice>
  );
}
