import { expect, test } from 'vitest';
import { fakeOptions } from './fakeOptions.ts';
import { fitDraft } from './fitDraft.ts';
import {
  allowedResolutions,
  choiceOf,
  emptyDraft,
  type ReturnDraft,
  setQuantity,
  setResolution,
  settle,
  toggleLine,
} from './returnDraft.ts';
import { advance, arriveAt, isAnswerMissing, retreat, stepOfField, totalOf } from './returnSteps.ts';

const one = { ...fakeOptions, constraints: { oneResolution: true, oneMethod: true } };
const withTote = toggleLine(emptyDraft, fakeOptions, 'tote');
const withBoth = toggleLine(toggleLine(emptyDraft, fakeOptions, 'sluis'), fakeOptions, 'tote');
const whole: ReturnDraft = {
  ...emptyDraft,
  step: 'review',
  hasReviewed: true,
  methodId: 'postnl',
  lines: [{ lineId: 'tote', quantity: 1, reasonId: 'mind', resolutionId: 'refund' }],
};

test('chosen lines keep the order of the order, whatever was ticked first', () => {
  expect(withBoth.lines.map(({ lineId }) => lineId)).toEqual(['tote', 'sluis']);
});

test('a line ticked twice is not chosen', () => {
  expect(toggleLine(withTote, fakeOptions, 'tote').lines).toEqual([]);
});

test.each([
  [0, 1],
  [2, 2],
  [9, 3],
])('asking for %i of three sets %i', (asked, set) => {
  expect(setQuantity(withBoth, fakeOptions, 'sluis', asked).lines[1]?.quantity).toBe(set);
});

test('the running total counts quantities and prices', () => {
  const draft = setQuantity(withBoth, fakeOptions, 'sluis', 2);
  expect(totalOf(draft, fakeOptions)).toEqual({ count: 3, value: { amount: 23700, currency: 'EUR' } });
});

test('lines in two currencies have a count but no total', () => {
  const lines = fakeOptions.lines.map((line) =>
    line.lineId === 'tote' ? { ...line, unitPrice: { amount: 1, currency: 'JPY' } } : line,
  );
  expect(totalOf(withBoth, { ...fakeOptions, lines })).toEqual({ count: 2, value: undefined });
});

test('where one resolution goes for all, only what every line allows is offered and all lines get it', () => {
  expect(allowedResolutions(withBoth, one, 'tote').map(({ id }) => id)).toEqual(['refund', 'credit']);
  const draft = setResolution(withBoth, one, 'tote', 'credit');
  expect(draft.lines.map(({ resolutionId }) => resolutionId)).toEqual(['credit', 'credit']);
});

test('a resolution that a newly ticked line does not allow is dropped', () => {
  const exchanged = setResolution(withTote, one, 'tote', 'exchange');
  expect(toggleLine(exchanged, one, 'sluis').lines[0]?.resolutionId).toBeUndefined();
});

test('what leaves no choice is filled in', () => {
  const single = { ...fakeOptions, methods: fakeOptions.methods.slice(0, 1) };
  expect(settle(withTote, single).methodId).toBe('postnl');
});

test('a reason never has to be given, and passing it counts as asked', () => {
  const asked = advance(withTote, fakeOptions);
  expect(asked.step).toBe('reason');
  expect(isAnswerMissing(asked)).toBe(false);
  expect(advance(asked, fakeOptions)).toMatchObject({ step: 'resolution', lines: [{ reasonId: null }] });
});

test('going back retraces every question, and ends at the first', () => {
  const second = { ...withBoth, step: 'reason' as const, item: 1 };
  const first = retreat(second, fakeOptions);
  expect(first).toMatchObject({ step: 'reason', item: 0 });
  expect(first && retreat(first, fakeOptions)).toMatchObject({ step: 'items' });
  expect(retreat(withBoth, fakeOptions)).toBeUndefined();
});

test('after a change the review comes straight back, by way of what it left unanswered', () => {
  const method = { ...whole, step: 'method' as const };
  expect(advance(method, fakeOptions).step).toBe('review');
  const more = toggleLine({ ...whole, step: 'items' }, fakeOptions, 'sluis');
  expect(advance(more, fakeOptions)).toMatchObject({ step: 'reason', item: 1 });
});

test('the review cannot be reached past a missing answer', () => {
  expect(arriveAt({ ...whole, methodId: undefined }, fakeOptions, 'review').step).toBe('method');
});

test('a choice holds what was chosen, without characters the contract refuses', () => {
  const [line] = whole.lines;
  const noted = { ...whole, lines: line ? [{ ...line, reasonId: null, note: ' Too\u0000 small\n' }] : [] };
  expect(choiceOf(noted)).toEqual({
    methodId: 'postnl',
    lines: [{ lineId: 'tote', quantity: 1, resolutionId: 'refund', note: 'Too small' }],
  });
  expect(choiceOf(withTote)).toBeUndefined();
});

test('a kept draft loses what can no longer come back, and is looked at from the start', () => {
  const lines = fakeOptions.lines.map((line) => (line.lineId === 'tote' ? { ...line, returnable: 0 } : line));
  const fitted = fitDraft({ ...withBoth, step: 'method' }, { ...fakeOptions, lines });
  expect(fitted).toMatchObject({ dropped: ['tote'], draft: { step: 'items', lines: [{ lineId: 'sluis' }] } });
});

test('a kept draft asks for no more than is left', () => {
  const three = setQuantity(withBoth, fakeOptions, 'sluis', 3);
  const lines = fakeOptions.lines.map((line) =>
    line.lineId === 'sluis' ? { ...line, returnable: 2 } : line,
  );
  const fitted = fitDraft(three, { ...fakeOptions, lines });
  expect(fitted.isReduced).toBe(true);
  expect(fitted.draft.lines[1]?.quantity).toBe(2);
});

test.each([
  ['/choice/methodId', 'method'],
  ['/choice/lines/0/resolutionId', 'resolution'],
  ['/lines/1/note', 'reason'],
  ['/lines/0/quantity', 'items'],
])('a refusal of %s belongs to %s', (pointer, step) => {
  expect(stepOfField(pointer)).toBe(step);
});
