import { formatMoney } from '#core/money.ts';
import type { DeskReturn } from '#server/desk/deskContract.ts';
import { ListFrame } from './ListFrame.tsx';
import { addressOf } from './PlaceModel.ts';
import { ReturnState } from './ReturnState.tsx';
import type { Work } from './WorkModel.ts';
import { walkRows } from './walkRows.ts';

/** All returns, those that wait for a decision first. */
export function ReturnList({ work }: { readonly work: Work }) {
  const { list, failure, load } = work.returns;
  return (
    <ListFrame
      label="Returns"
      count={list.value?.length}
      empty="No returns yet. When a shopper books one, it appears here at once."
      failure={failure.value}
      onRetry={load}
    >
      {list.value?.map((one) => (
        <li key={one.id}>
          <ReturnRow one={one} work={work} />
        </li>
      ))}
    </ListFrame>
  );
}

function ReturnRow({ one, work }: { readonly one: DeskReturn; readonly work: Work }) {
  return (
    <a
      class="list-row"
      href={addressOf({ tab: 'returns', id: one.id })}
      aria-current={work.place.value.id === one.id}
      data-unread={one.state === 'requested'}
      onKeyDown={walkRows}
    >
      <span class="row-top">
        <span class="row-name">{one.shopper.name}</span>
        <time class="row-time" dateTime={one.createdAt} translate={false}>
          {work.clock.ago(one.createdAt, work.now.value)}
        </time>
      </span>
      <span class="row-text">
        {one.lines.map(({ title, quantity }) => `${quantity} × ${title}`).join(', ')}
      </span>
      <span class="row-foot">
        <ReturnState state={one.state} />
        <span class="row-order">{one.orderNumber}</span>
        <span class="row-amount" translate={false}>
          {formatMoney(one.total, 'en-GB')}
        </span>
      </span>
    </a>
  );
}
