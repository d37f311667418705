import type { CounterbellError } from '#core/errors.ts';
import { Failure } from '#ui/Failure.tsx';
import { Screen } from '#ui/Screen.tsx';
import type { ReturnsContext } from './ReturnsContext.ts';
import { askPerson, findOrder } from './routes.ts';

interface FailureScreenProps {
  readonly context: ReturnsContext;
  readonly error: CounterbellError;
  readonly onRetry: () => void;
}

/** Nothing could be shown: what failed, what to do, and a person. Without access, the way back to the order. */
export function FailureScreen({ context, error, onRetry }: FailureScreenProps) {
  const { t } = context.texts;
  const { title, text, canRetry, reference } = context.explain(error);
  const lookUp = error.code === 'unauthorized' ? findOrder(context, {}) : undefined;
  return (
    <Screen title={t('title')} class="center">
      <Failure
        title={lookUp ? t('lockedTitle') : title}
        text={lookUp ? t('lockedText') : text}
        isOffline={error.code === 'offline'}
        retry={
          lookUp
            ? { label: t('findOrder'), onRetry: lookUp }
            : canRetry
              ? { label: t('retry'), onRetry }
              : undefined
        }
        ask={askPerson(context)}
        reference={reference}
      />
    </Screen>
  );
}
