import { formatMoney } from '#core/money.ts';
import type { DeskReturn } from '#server/desk/deskContract.ts';

/** What comes back: each line with its reason, the shopper's note and what is wanted for it. */
export function ReturnLines({ lines }: { readonly lines: DeskReturn['lines'] }) {
  return (
    <section class="card" aria-label="What comes back">
      <ul class="return-lines">
        {lines.map((line) => (
          <li key={line.lineId}>
            {line.imageUrl === undefined ? (
              <span class="thumb" />
            ) : (
              <img class="thumb" src={line.imageUrl} alt="" />
            )}
            <div class="line-text">
              <h3>{line.title}</h3>
              <p class="muted">
                {line.variant !== undefined && `${line.variant} · `}
                {line.quantity} × {formatMoney(line.unitPrice, 'en-GB')}
              </p>
              <dl class="line-facts">
                <div>
                  <dt>Reason</dt>
                  <dd>{line.reason ?? 'Not given'}</dd>
                </div>
                <div>
                  <dt>Wants</dt>
                  <dd>{line.resolution}</dd>
                </div>
              </dl>
              {line.note && <blockquote>{line.note}</blockquote>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
