import { useEffect, useState } from 'preact/hooks';
import { type OrderAccessRecord, readLatestOrderAccess } from '#core/orderAccess.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Code } from '#ui/Code.tsx';
import { Lede } from '#ui/Lede.tsx';
import { Row, Rows } from '#ui/Rows.tsx';
import { Screen } from '#ui/Screen.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { StateView } from '#ui/StateView.tsx';
import type { ReturnsContext } from './ReturnsContext.ts';
import { askPerson, findOrder, returnRoute } from './routes.ts';

interface WhichOrderScreenProps {
  readonly context: ReturnsContext;
}

/** Before a return: the order it is from, or the way to look it up. */
export function WhichOrderScreen({ context }: WhichOrderScreenProps) {
  const { t, rich } = context.texts;
  const [latest, setLatest] = useState<OrderAccessRecord | 'none'>();
  useEffect(() => {
    let isGone = false;
    readLatestOrderAccess(context.session).then((record) => {
      if (!isGone) setLatest(record ?? 'none');
    });
    return () => {
      isGone = true;
    };
  }, [context.session]);
  if (latest === undefined) {
    return (
      <Screen title={t('title')}>
        <Skeleton kind="list" label={t('loading')} />
      </Screen>
    );
  }
  if (latest === 'none') return <NoOrder context={context} />;
  const lookUp = findOrder(context);
  return (
    <Screen title={t('title')}>
      <Lede title={t('whichTitle')} text={t('whichText')} />
      <Card>
        <Rows lead>
          <Row
            icon="box"
            title={<span>{rich('orderRow', { number: <Code>{latest.number}</Code> })}</span>}
            subtitle={t('orderRowHint')}
            onClick={() => context.open(returnRoute(latest.orderId))}
          />
          {lookUp && (
            <Row icon="search" title={t('anotherOrder')} subtitle={t('anotherOrderHint')} onClick={lookUp} />
          )}
        </Rows>
      </Card>
    </Screen>
  );
}

function NoOrder({ context }: WhichOrderScreenProps) {
  const { t } = context.texts;
  const lookUp = findOrder(context);
  const ask = askPerson(context);
  return (
    <Screen
      title={t('title')}
      class="center"
      foot={
        lookUp && (
          <Button variant="primary" wide onClick={lookUp}>
            {t('findOrder')}
          </Button>
        )
      }
    >
      <StateView icon="undo" tone="neutral" title={t('noOrderTitle')} text={t('noOrderText')}>
        {ask && (
          <Button variant="text" icon="chat" onClick={ask.onAsk}>
            {ask.label}
          </Button>
        )}
      </StateView>
    </Screen>
  );
}
