import { writeOrderAccess } from '#core/orderAccess.ts';
import { fakeAccess } from '#features/returns/fake.ts';
import type { LiveStage, Stage } from './Stage.ts';

/** Presses this to go on, or to confirm, once that can be pressed. */
export const next = '.foot .btn.primary:not([aria-disabled])';

/** The device may open the order. */
export const mayReturn = ({ device }: Stage): Promise<void> => writeOrderAccess(device, fakeAccess, 'visit');

const answers = ['tote', 'small', 'refund', 'postnl'] as const;

/** Answers the first questions, each with Continue; `count` of four leads to the one after. */
export async function answerReturn({ shopper }: LiveStage, count: number): Promise<void> {
  for (const value of answers.slice(0, count)) {
    await shopper.press(`input[value=${value}]`);
    await shopper.press(next);
  }
}

/** Goes on to the review, amounts included, and confirms. */
export async function confirmReturn(stage: LiveStage): Promise<void> {
  await answerReturn(stage, 4);
  await stage.shopper.see('.facts');
  await stage.shopper.press(next);
}
