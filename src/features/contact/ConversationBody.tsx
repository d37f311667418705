import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { ContactContext } from './ContactContext.ts';
import { ConversationLog } from './ConversationLog.tsx';
import type { ConversationModel } from './ConversationModel.ts';
import type { Agent } from './contactInfo.ts';
import type { MessageActions } from './DeliveryState.tsx';
import { transcript } from './transcript.ts';

interface ConversationBodyProps {
  context: ContactContext;
  model: ConversationModel;
  agents: readonly Agent[];
}

/** What was said, with the way to what was said before. */
export function ConversationBody({ context, model, agents }: ConversationBodyProps) {
  const { texts, format } = context;
  const { older, line, history, outgoing } = model;
  const isLoading = older.isLoading.value;
  // That the shop is out of reach stands at the foot, where it is seen.
  const lineFailure = context.isOffline.value ? undefined : line.error.value;
  const failure = lineFailure ?? older.error.value;
  return (
    <>
      {failure && (
        <Trouble
          context={context}
          title={lineFailure && history.events.value.length > 0 ? 'newerFailed' : 'historyFailed'}
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
        entries={transcript(history.events.value, outgoing.items.value, format.timeZone)}
        typing={history.isClosed.value ? undefined : model.typing.agent.value}
        isBusy={isLoading}
        agents={agents}
        actions={history.isClosed.value ? undefined : actionsOf(model)}
      />
    </>
  );
}

function actionsOf(model: ConversationModel): MessageActions {
  return {
    sendNow: () => void model.outgoing.sendNow(),
    takeBack: (key) => void model.takeBack(key),
    sendAgain: (key) => void model.sendAgain(key),
  };
}

interface TroubleProps {
  context: ContactContext;
  title: 'newerFailed' | 'historyFailed';
  error: Parameters<ContactContext['explain']>[0];
  onRetry: () => void;
}

function Trouble({ context: { texts, explain }, title, error, onRetry }: TroubleProps) {
  const { text, canRetry } = explain(error);
  return (
    <Notice tone="danger" live="alert" title={texts.t(title)}>
      <p>{text}</p>
      {canRetry && (
        <button class="link" type="button" onClick={onRetry}>
          {texts.t('retry')}
        </button>
      )}
    </Notice>
  );
}
