import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Code } from '#ui/Code.tsx';
import { Lede } from '#ui/Lede.tsx';
import { Row, Rows } from '#ui/Rows.tsx';
import { Screen } from '#ui/Screen.tsx';
import type { ReturnsContext } from './ReturnsContext.ts';
import type { ReturnableOrder } from './returnableOrder.ts';
import { returnRoute } from './routes.ts';
import { SeenNotice } from './SeenNotice.tsx';
import { stateWords } from './stateWords.ts';

interface EarlierReturnsScreenProps {
  readonly context: ReturnsContext;
  readonly order: ReturnableOrder;
  readonly onBegin: () => void;
  readonly onRetry: () => void;
}

/** The returns an order already has, and the way to another. */
export function EarlierReturnsScreen({ context, order, onBegin, onRetry }: EarlierReturnsScreenProps) {
  const { t, rich } = context.texts;
  const { orderId, orderNumber } = order.options;
  return (
    <Screen
      title={t('title')}
      foot={
        <Button variant="primary" wide onClick={onBegin}>
          {t('somethingElse')}
        </Button>
      }
    >
      <Lede title={t('earlierTitle')} text={rich('earlierText', { number: <Code>{orderNumber}</Code> })} />
      <SeenNotice context={context} seenAt={order.seenAt} onRetry={onRetry} />
      <Card>
        <Rows lead label={t('earlierTitle')}>
          {order.returns.map(({ id, number, state }) => (
            <Row
              key={id}
              icon="undo"
              title={<Code>{number}</Code>}
              subtitle={t(stateWords[state].title)}
              onClick={() => context.open(returnRoute(orderId, id))}
            />
          ))}
        </Rows>
      </Card>
    </Screen>
  );
}
