import { CounterbellError } from '#core/errors.ts';
import type { GalleryState } from '#gallery/Stage.ts';
import { answerReturn, confirmReturn, mayReturn, next } from '#gallery/walkReturn.ts';

/** The questions of a return, one by one. */
export const returnStepStates: readonly GalleryState[] = [
  { id: 'items', title: 'Step 1: what goes back, and why the rest cannot', sees: '.choice' },
  {
    id: 'items-chosen',
    title: 'Two products chosen, one of them twice',
    async act({ shopper }) {
      for (const value of ['tote', 'sluis']) await shopper.press(`input[value=${value}]`);
      await shopper.press('.qty .icon-btn', 1);
    },
    sees: '.sum',
  },
  {
    id: 'items-missing',
    title: 'Nothing chosen',
    act: ({ shopper }) => shopper.press(next),
    sees: '.foot [role=alert]',
  },
  {
    id: 'items-none',
    title: 'Nothing can come back',
    prepare(stage) {
      const { options } = stage.returns;
      stage.returns.options = {
        ...options,
        lines: options.lines.filter(({ returnable }) => returnable === 0),
      };
      return mayReturn(stage);
    },
    sees: '.choice[data-off]',
  },
  {
    id: 'reason',
    title: 'Step 2: why',
    async act(stage) {
      await answerReturn(stage, 1);
      await stage.shopper.press('input[value=small]');
    },
    sees: 'textarea',
  },
  {
    id: 'resolution',
    title: 'Step 3: what for',
    act: (stage) => answerReturn(stage, 2),
    sees: 'input[value=refund]',
  },
  { id: 'method', title: 'Step 4: how', act: (stage) => answerReturn(stage, 3), sees: 'input[value=postnl]' },
  {
    id: 'review',
    title: 'Step 5: check and confirm',
    act: (stage) => answerReturn(stage, 4),
    sees: '.facts',
  },
  {
    id: 'review-changed',
    title: 'The amounts changed meanwhile',
    async act(stage) {
      await answerReturn(stage, 4);
      await stage.shopper.see('.facts');
      stage.returns.surcharge = 995;
      await stage.shopper.press(next);
    },
    sees: '.notice[data-tone=warning]',
  },
  {
    id: 'review-pay',
    title: 'The shopper would pay',
    prepare(stage) {
      stage.returns.surcharge = 20_000;
      return mayReturn(stage);
    },
    act: (stage) => answerReturn(stage, 4),
    sees: '.facts',
  },
  {
    id: 'review-failed',
    title: 'The amounts do not come',
    prepare(stage) {
      stage.gate.close('returns.quote', new CounterbellError('unavailable'));
      return mayReturn(stage);
    },
    act: (stage) => answerReturn(stage, 4),
    sees: '.notice',
  },
  {
    id: 'review-sending',
    title: 'Being sent',
    prepare(stage) {
      stage.gate.close('returns.submit', 'never');
      return mayReturn(stage);
    },
    act: confirmReturn,
    sees: '[aria-busy=true]',
  },
  {
    id: 'restored',
    title: 'Choices of an earlier visit',
    async prepare(stage) {
      await mayReturn(stage);
      const lines = [{ lineId: 'tote', quantity: 1, reasonId: 'small', note: 'Too tight' }];
      const draft = { step: 'reason', item: 0, hasReviewed: false, lines };
      await stage.device.write('returns.draft.o-20173', draft, 'draft');
    },
    sees: '.notice',
  },
];
