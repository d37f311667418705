import { Card } from '#ui/Card.tsx';
import { Group } from '#ui/Group.tsx';
import type { ContactContext } from './ContactContext.ts';
import type { Hours } from './contactInfo.ts';
import { type HoursRow, hoursRows } from './hoursRows.ts';

interface HoursTableProps {
  context: ContactContext;
  hours: Hours;
  now: number;
  /** The shopper's clock shows another time than the shop's. */
  isElsewhere: boolean;
}

/** The shop's week, today in bold. */
export function HoursTable({ context, hours, now, isElsewhere }: HoursTableProps) {
  const { texts, format, shop } = context;
  const zone = shop.city ? texts.t('hoursIn', { city: shop.city }) : texts.t('hoursShop');
  return (
    <Group title={texts.t('hours')} aside={isElsewhere && zone}>
      <Card pad>
        <table class="hours">
          <tbody>
            {hoursRows(hours, format.timeZone, now).map((row) => {
              const label = dayLabel(context, row);
              return (
                <tr key={label} aria-current={row.isToday ? 'date' : undefined}>
                  <th scope="row">{label}</th>
                  <td translate={false}>{spansLabel(context, row)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Card>
    </Group>
  );
}

function dayLabel({ texts, format }: ContactContext, { day, exception }: HoursRow): string {
  if ('date' in day) {
    const name = format.dayTitle(day.date);
    const reason = exception?.reason;
    return reason ? texts.t('dayReason', { day: name, reason }) : name;
  }
  const from = format.weekday(day.from);
  return day.from === day.to ? from : texts.t('dayRange', { from, to: format.weekday(day.to) });
}

function spansLabel({ texts, format }: ContactContext, { spans }: HoursRow): string {
  if (spans.length === 0) return texts.t('dayClosed');
  return format.list(spans.map(({ from, to }) => texts.t('timeRange', { from, to })));
}
