import { useState } from 'preact/hooks';
import { Button } from '#ui/Button.tsx';
import { Composer } from '#ui/Composer.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { ContactContext } from './ContactContext.ts';
import type { ConversationModel } from './ConversationModel.ts';
import type { ConversationContext } from './contract.ts';

/** What the contract takes, in UTF-16 units. */
const maxLength = 4000;

interface ConversationFootProps {
  context: ContactContext;
  model: ConversationModel;
  /** Whether to ask where the answer can go when the shopper has left. */
  asksEmail: boolean;
  goesAlong: ConversationContext;
}

/** Where the shopper writes; a closed conversation offers a new one instead. */
export function ConversationFoot({ context, model, asksEmail, goesAlong }: ConversationFootProps) {
  const { texts } = context;
  const [isEmailWrong, setEmailWrong] = useState(false);
  const { text, email } = model.draft;
  if (model.phase.value === 'active' && model.history.isClosed.value) {
    return <ClosedFoot context={context} onStartNew={() => void model.startNew()} />;
  }
  const excess = text.value.trim().length - maxLength;
  const send = () => {
    const isWrong = asksEmail && email.value.trim() !== '' && !/^\S+@\S+\.\S+$/u.test(email.value.trim());
    setEmailWrong(isWrong);
    if (isWrong || excess > 0) return;
    void model.send(goesAlong);
  };
  return (
    <div class="chat-foot">
      {asksEmail && (
        <Field
          kind="email"
          name="email"
          autocomplete="email"
          label={texts.t('answerWhere')}
          optional={texts.t('optional')}
          hint={texts.t('answerHint')}
          error={isEmailWrong ? texts.t('emailWrong') : undefined}
          value={email.value}
          onInput={(value) => {
            email.value = value;
          }}
        />
      )}
      <FootLines context={context} model={model} />
      {excess > 0 && (
        <p class="fine" role="alert">
          {texts.t('tooLong', { count: excess })}
        </p>
      )}
      <Composer
        value={text.value}
        onInput={(value) => {
          text.value = value;
        }}
        onSend={send}
        placeholder={texts.t('compose')}
        sendLabel={texts.t('send')}
      />
    </div>
  );
}

/** What is true of this conversation besides its messages. */
function FootLines({ context: { texts }, model }: Pick<ConversationFootProps, 'context' | 'model'>) {
  const address = model.answerTo.value;
  return (
    <>
      {model.line.state.value === 'waiting' && (
        <p class="fine reconnecting" role="status">
          {texts.t('reconnecting')}
        </p>
      )}
      {!model.isKept.value && <p class="fine">{texts.t('notKept')}</p>}
      {address && <p class="fine">{texts.rich('answerAlso', { address: <bdi dir="ltr">{address}</bdi> })}</p>}
    </>
  );
}

interface ClosedFootProps {
  context: ContactContext;
  onStartNew: () => void;
}

function ClosedFoot({ context: { texts }, onStartNew }: ClosedFootProps) {
  return (
    <div class="chat-foot">
      <Notice live="status" title={texts.t('closedNotice')}>
        <p>{texts.t('closedNoticeText')}</p>
      </Notice>
      <Button variant="primary" wide onClick={onStartNew}>
        {texts.t('startNew')}
      </Button>
    </div>
  );
}
