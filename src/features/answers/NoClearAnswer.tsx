import type { AnswersContext } from './AnswersContext.ts';
import { AskPerson } from './AskPerson.tsx';

interface NoClearAnswerProps {
  readonly context: AnswersContext;
  readonly onAsk: () => void;
}

/** A person, before answers that may be none. */
export function NoClearAnswer({ context, onAsk }: NoClearAnswerProps) {
  const { texts } = context;
  return (
    <AskPerson
      title={texts.t('unclear')}
      text={texts.t('unclearText')}
      label={texts.t('askButton')}
      onAsk={onAsk}
    />
  );
}
