import { useEffect, useRef, useState } from 'preact/hooks';
import { givenEmail, noteEmail } from '#core/givenEmail.ts';
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
  const { text, email, timesGivenBack } = model.draft;
  const foot = useRef<HTMLDivElement>(null);
  const times = timesGivenBack.value;
  const timesBefore = useRef(times);
  useEffect(() => {
    // The button that gave them back is gone, and the words are to be changed.
    if (times !== timesBefore.current) foot.current?.querySelector('textarea')?.focus();
  }, [times]);
  if (model.phase.value === 'active' && model.history.isClosed.value) {
    return <ClosedFoot context={context} model={model} />;
  }
  const excess = text.value.trim().length - maxLength;
  const send = () => {
    const isWrong = asksEmail && email.value.trim() !== '' && !/^\S+@\S+\.\S+$/u.test(email.value.trim());
    setEmailWrong(isWrong);
    if (isWrong || excess > 0) return;
    noteEmail(context.session, email.value.trim());
    void model.send(goesAlong);
  };
  return (
    <div class="chat-foot" ref={foot}>
      {asksEmail && (
        <Field
          kind="email"
          name="email"
          autocomplete="email"
          enterKeyHint="next"
          suggestion={givenEmail(context.session)}
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

type FootProps = Pick<ConversationFootProps, 'context' | 'model'>;

/** What is true of this conversation besides its messages. */
function FootLines({ context, model }: FootProps) {
  const { texts } = context;
  const address = model.known.answerTo.value;
  return (
    <>
      <LineState context={context} model={model} />
      {!model.isKept.value && <p class="fine">{texts.t('notKept')}</p>}
      {address && <p class="fine">{texts.rich('answerAlso', { address: <bdi dir="ltr">{address}</bdi> })}</p>}
    </>
  );
}

/** That the shop is out of reach, what is seen then, and what becomes of what is sent. */
function LineState({ context: { texts, format, isOffline }, model }: FootProps) {
  const { history, asOf } = model.known;
  if (isOffline.value) {
    const at = history.events.value.length > 0 ? asOf.value : undefined;
    const when = at && (format.daysUntil(at) === 0 ? format.time(at) : format.dateTime(at));
    return (
      <p class="fine" role="status" translate={false}>
        {when ? texts.t('offlineAsOf', { when }) : texts.t('offline')}
      </p>
    );
  }
  if (model.line.state.value !== 'waiting') return null;
  return (
    <p class="fine reconnecting" role="status">
      {texts.t('reconnecting')}
    </p>
  );
}

/** A conversation that the shop closed; what it did not take goes along to the next. */
function ClosedFoot({ context: { texts }, model }: FootProps) {
  const hasUnsent = model.outgoing.items.value.length > 0;
  return (
    <div class="chat-foot">
      <Notice live="status" title={texts.t('closedNotice')}>
        <p>{texts.t(hasUnsent ? 'closedNoticeUnsent' : 'closedNoticeText')}</p>
      </Notice>
      <Button variant="primary" wide onClick={() => void model.startNew()}>
        {texts.t('startNew')}
      </Button>
    </div>
  );
}
