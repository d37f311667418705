import * as v from 'valibot';
import type { Database } from '#server/database/database.ts';
import type { DeskReturn } from '#server/desk/deskContract.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import { addDays, shopDay } from '#server/shopTime.ts';
import { without } from '#server/without.ts';
import { announceReturn } from './announceReturn.ts';
import { readPolicy } from './policy.ts';
import { readReturns } from './readReturns.ts';
import { carrierCode } from './returnNumber.ts';
import type { ReturnRecord } from './returnRows.ts';

const latestDecided = 200;
const StateRow = v.object({ state: v.string(), number: v.string() });

/** Returns for the desk: those that wait first, oldest first; then the others, newest first. */
export async function listReturnsForDesk(database: Database): Promise<DeskReturn[]> {
  const waiting = await readReturns(database, `where r.state = 'requested' order by created_at`);
  const others = await readReturns(
    database,
    `where r.state <> 'requested' order by coalesce(decided_at, created_at) desc limit $1`,
    [latestDecided],
  );
  return [...waiting, ...others].map(presentForDesk);
}

/** An agent's answer to a return that waits. */
export interface Decision {
  readonly returnId: string;
  readonly decision: 'approve' | 'decline';
  /** Said to the shopper. */
  readonly message: string;
  readonly agentName: string;
  readonly now: Date;
}

/** Approves or declines a return that waits; throws `not_found`, or `conflict` once somebody has decided. */
export async function decideReturn(database: Database, decided: Decision): Promise<void> {
  const { returnId, decision, message, agentName, now } = decided;
  await database.transaction(async (transaction) => {
    const [found] = await transaction.rows(
      StateRow,
      'select state, number from returns where id = $1 for update',
      [returnId],
    );
    if (found === undefined) throw new ProblemError('not_found');
    if (found.state !== 'requested') throw new ProblemError('conflict');
    const approved = decision === 'approve';
    const { shipWithinDays } = await readPolicy(transaction);
    await transaction.run(
      `update returns set state = $2, message = $3, decided_by = $4, decided_at = $5, updated_at = $5, code = $6,
         ship_by = $7
       where id = $1`,
      [
        returnId,
        approved ? 'approved' : 'declined',
        message,
        agentName,
        now,
        approved ? carrierCode(found.number) : null,
        approved ? addDays(shopDay(now), shipWithinDays) : null,
      ],
    );
    await announceReturn(transaction, returnId);
  });
}

function presentForDesk(record: ReturnRecord): DeskReturn {
  return {
    id: record.id,
    number: record.number,
    orderNumber: record.orderNumber,
    shopper: { name: record.shopperName, email: record.shopperEmail },
    locale: record.locale,
    state: record.state,
    createdAt: record.createdAt.toISOString(),
    // Agents of this shop read English; the shopper's own words stay as they are.
    lines: record.lines.map((line) => ({
      lineId: line.lineId,
      title: line.title.en,
      quantity: line.quantity,
      unitPrice: { amount: line.unitMinor, currency: record.currency },
      resolution: line.resolution.en,
      ...without({
        variant: line.variant?.en,
        imageUrl: line.imageUrl,
        reason: line.reason?.en,
        note: line.note,
      }),
    })),
    method: record.methodLabel.en,
    rows: record.rows,
    total: { amount: record.totalMinor, currency: record.currency },
    ...without({
      shipBy: record.shipBy,
      message: record.message,
      decidedBy: record.decidedBy,
      decidedAt: record.decidedAt?.toISOString(),
    }),
  };
}
