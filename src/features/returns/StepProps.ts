import type { ReturnOptions } from './contract.ts';
import type { ReturnModel } from './ReturnModel.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import type { ReturnDraft } from './returnDraft.ts';

/** What every question of a return is given. */
export interface StepProps {
  readonly context: ReturnsContext;
  readonly model: ReturnModel;
  readonly options: ReturnOptions;
  readonly draft: ReturnDraft;
  /** Set when this question took the place of another. */
  readonly takesFocus: boolean;
  /** Id of what says that the answer is missing, while it is. */
  readonly errorId: string | undefined;
}
