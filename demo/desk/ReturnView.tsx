import { useEffect, useRef } from 'preact/hooks';
import type { DeskReturn } from '#server/desk/deskContract.ts';
import { Icon } from '#ui/Icon.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { Empty } from './Empty.tsx';
import { addressOf } from './PlaceModel.ts';
import { ReturnAmounts } from './ReturnAmounts.tsx';
import { ReturnLines } from './ReturnLines.tsx';
import { ReturnState } from './ReturnState.tsx';
import type { Work } from './WorkModel.ts';

/** The chosen return, or a word about choosing one. */
export function ReturnView({ work }: { readonly work: Work }) {
  const { id } = work.place.value;
  const { list } = work.returns;
  const one = list.value?.find((each) => each.id === id);
  if (one) return <OpenReturn key={one.id} one={one} work={work} />;
  if (id !== undefined && list.value === undefined)
    return <Empty icon="box" title="Loading" detail="The return is being fetched." />;
  return <Empty icon="box" title="Choose a return" detail="New ones appear by themselves." />;
}

function OpenReturn({ one, work }: { readonly one: DeskReturn; readonly work: Work }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A link was followed, or the form that had the focus is gone: the reader goes on here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [one.state]);
  return (
    <section class="return" aria-labelledby="return-name">
      <header class="stage-head">
        <a
          class="icon-button back"
          href={addressOf({ tab: 'returns', id: undefined })}
          aria-label="All returns"
        >
          <Icon name="back" />
        </a>
        <h2 ref={heading} id="return-name" tabIndex={-1}>
          Return {one.number}
        </h2>
        <ReturnState state={one.state} />
      </header>
      <div class="return-body">
        <div class="return-main">
          <ReturnLines lines={one.lines} />
          <div role="status">{one.state !== 'requested' && <Decided one={one} work={work} />}</div>
          {one.state === 'requested' && <DecisionForm one={one} work={work} />}
        </div>
        <aside class="return-side" aria-label="About this return">
          <ReturnFacts one={one} work={work} />
          <ReturnAmounts one={one} />
        </aside>
      </div>
    </section>
  );
}

function Decided({ one, work }: { readonly one: DeskReturn; readonly work: Work }) {
  if (one.decidedAt === undefined) return null;
  return (
    <section class="card decided">
      <h3>
        {one.state === 'declined' ? 'Declined' : 'Approved'}
        {one.decidedBy !== undefined && ` by ${one.decidedBy}`}
      </h3>
      <p class="muted">{work.clock.dayAndTime(one.decidedAt, work.now.value)}</p>
      {one.message ? <blockquote>{one.message}</blockquote> : <p>No words for the shopper were added.</p>}
    </section>
  );
}

function ReturnFacts({ one, work }: { readonly one: DeskReturn; readonly work: Work }) {
  const facts = [
    { label: 'Shopper', value: one.shopper.name },
    { label: 'E-mail', value: one.shopper.email },
    { label: 'Order', value: one.orderNumber },
    { label: 'Comes back by', value: one.method },
    { label: 'Asked', value: work.clock.dayAndTime(one.createdAt, work.now.value) },
    { label: 'Language', value: new Intl.DisplayNames('en', { type: 'language' }).of(one.locale) },
  ];
  return (
    <dl class="card facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd translate={false}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
