import { Card } from '#ui/Card.tsx';
import { Group } from '#ui/Group.tsx';
import { Item } from '#ui/Item.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Thumb } from '#ui/Thumb.tsx';
import { Timeline } from '#ui/Timeline.tsx';
import { AmountFacts } from './AmountFacts.tsx';
import type { ReturnsContext } from './ReturnsContext.ts';
import type { Return } from './returnSchema.ts';
import { itemWords } from './reviewRows.ts';
import { StepLede } from './StepLede.tsx';
import { codeStates, stateWords } from './stateWords.ts';
import { Ticket } from './Ticket.tsx';

interface ReturnViewProps {
  readonly context: ReturnsContext;
  readonly value: Return;
  /** Set right after it was made. */
  readonly isNew: boolean;
}

/** A return: its state in words, its ticket, what happens next, what goes back and what it comes to. */
export function ReturnView({ context, value, isNew }: ReturnViewProps) {
  const { t } = context.texts;
  const { state, shipBy, message, steps, lines, rows, total } = value;
  const isBooked = isNew && state === 'approved';
  const isDue = state === 'approved' && shipBy !== undefined;
  return (
    <>
      <StepLede
        title={t(isBooked ? 'bookedTitle' : stateWords[state].title)}
        text={
          isDue
            ? t('handInBy', { date: context.format.date(shipBy) })
            : t(stateWords[state].text, { shop: context.shop.name })
        }
        isDone={isNew}
        takesFocus={isNew}
      />
      {message && (
        <Notice title={t('fromShop', { shop: context.shop.name })}>
          <p dir="auto">{message}</p>
        </Notice>
      )}
      <Ticket
        context={context}
        number={value.number}
        code={codeStates.has(state) ? value.code : undefined}
        hint={value.codeHint}
      />
      {steps.length > 0 && (
        <Group title={t('next')}>
          <Card pad>
            <Timeline
              plain
              items={steps.map(({ title, detail }) => ({ id: title, title, detail, state: 'next' }))}
            />
          </Card>
        </Group>
      )}
      <Group title={t('itemsHead')}>
        <Card pad>
          <div class="items">
            {lines.map((line) => (
              <Item
                key={line.lineId}
                thumb={<Thumb src={line.imageUrl} alt="" />}
                title={itemWords(context, line)}
                subtitle={line.resolution}
              />
            ))}
          </div>
          <AmountFacts context={context} rows={rows} total={total} />
        </Card>
      </Group>
    </>
  );
}
