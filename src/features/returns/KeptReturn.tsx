import { toCounterbellError } from '#core/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Group } from '#ui/Group.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Screen } from '#ui/Screen.tsx';
import { AmountFacts } from './AmountFacts.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { isOnItsWay, type KeptWrite, type Submission } from './keptWrites.ts';
import type { ReturnModel } from './ReturnModel.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { askPerson } from './routes.ts';
import { StepLede } from './StepLede.tsx';
import { WaitingNotice } from './WaitingNotice.tsx';

interface KeptReturnProps {
  readonly context: ReturnsContext;
  readonly model: ReturnModel;
  readonly kept: KeptWrite<Submission>;
}

/** A confirmed return that the shop does not have yet: that it is kept, its place in the queue, and the way back. */
export function KeptReturn({ context, model, kept }: KeptReturnProps) {
  const { t } = context.texts;
  const { entry, input } = kept;
  const isWaiting = isOnItsWay(entry);
  // What failed has its own way to a person.
  const ask = isWaiting ? askPerson(context, input.orderNumber) : undefined;
  const takeBack = async () => {
    if (!(await model.takeBack())) context.toast(t('notTakenBack'));
  };
  return (
    <Screen
      title={t('title')}
      foot={
        <>
          {!isWaiting && (
            <Button variant="primary" wide onClick={() => void model.delivery.sendAgain()}>
              {t('sendAgain')}
            </Button>
          )}
          <Button wide onClick={() => void takeBack()}>
            {t('takeBack')}
          </Button>
        </>
      }
    >
      <StepLede title={t(isWaiting ? 'keptTitle' : 'notSentTitle')} takesFocus />
      {isWaiting ? (
        <WaitingNotice context={context} entry={entry} />
      ) : (
        <NotSent context={context} kept={kept} />
      )}
      <Group title={t('itemsHead')}>
        <Card pad>
          <ul class="kept-items">
            {input.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <AmountFacts context={context} rows={input.quote.rows} total={input.quote.total} />
        </Card>
      </Group>
      {ask && (
        <Button variant="text" wide icon="chat" onClick={ask.onAsk}>
          {ask.label}
        </Button>
      )}
      {isWaiting && (
        <p class="fine">{t('keptQuote', { time: context.format.time(input.quote.expiresAt) })}</p>
      )}
    </Screen>
  );
}

/** It ran out of time, or the shop would not look at it. */
function NotSent({ context, kept: { entry, input } }: Omit<KeptReturnProps, 'model'>) {
  const { t } = context.texts;
  if (entry.state === 'returned') {
    const error = toCounterbellError(entry.problem);
    return (
      <FailureNotice context={context} error={error} orderNumber={input.orderNumber} kept={t('unsureText')} />
    );
  }
  return (
    <Notice tone="warning" icon="clock" title={t('expiredTitle')} live="status">
      <p>{t('expiredText', { date: context.format.date(entry.expiresAt) })}</p>
      {entry.tries > 0 && <p>{t('unsureText')}</p>}
    </Notice>
  );
}
