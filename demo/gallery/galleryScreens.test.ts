import { expect, test } from 'vitest';
import { createFormat } from '#core/format.ts';
import { features } from '#features/index.ts';
import { headlineOf } from '#features/orders/headline.ts';
import { situations } from '#features/orders/situations.ts';
import { steps } from '#features/returns/returnDraft.ts';
import { returnStates } from '#features/returns/returnSchema.ts';
import { readModules } from '#test/architecture/sourceModules.ts';
import { findState, galleryScreens } from './galleryScreens.ts';
import { makeSituationOrders } from './situationOrders.ts';
import { galleryNow } from './stopClock.ts';

const all = galleryScreens.flatMap(({ id, states }) =>
  states.map((state) => ({ show: `${id}/${state.id}`, state })),
);

test('no screen of the panel is missing from the gallery', () => {
  const files = readModules('src').map(({ path }) => path.replace(/^src\/|\.tsx?$/gu, ''));
  const screens = files.filter((file) => /^(?:widget|features\/\w+)\/\w+Screen$/u.test(file));
  const shown = galleryScreens.flatMap(({ shows }) => shows);
  expect(screens.length).toBeGreaterThan(15);
  expect(screens.filter((screen) => !shown.includes(screen))).toEqual([]);
  expect(shown.filter((path) => !files.includes(path))).toEqual([]);
});

test('every route that a feature answers is opened by some state', () => {
  const opened = new Set(all.map(({ state }) => state.route?.split(/[/?]/u)[0]));
  const routes = features.flatMap(({ id, ...feature }) => [
    ...new Set([id, ...('routes' in feature ? (feature.routes ?? []) : [])]),
  ]);
  expect(routes.filter((route) => !opened.has(route))).toEqual([]);
});

test('each state has an address of its own, by which it is found', () => {
  expect(new Set(all.map(({ show }) => show)).size).toBe(all.length);
  for (const { show, state } of all) expect(findState(show)?.state).toBe(state);
  expect(findState('order')?.state).toBe(findState('order/whole')?.state);
  expect(findState('order/nothing')).toBeUndefined();
});

test('an order is shown in every situation, and stands in just that one', () => {
  const { daysUntil } = createFormat('en', 'Europe/Amsterdam', () => Date.parse(galleryNow));
  const orders = makeSituationOrders(Date.parse(galleryNow));
  expect(orders.map((order) => `order-${headlineOf(order, daysUntil).situation}`)).toEqual(
    orders.map(({ id }) => id),
  );
  const shown = Object.keys(situations).map((situation) => `order/${situation}`);
  expect(shown.filter((show) => findState(show) === undefined)).toEqual([]);
  expect(orders.map(({ id }) => id).sort()).toEqual(
    Object.keys(situations)
      .map((situation) => `order-${situation}`)
      .sort(),
  );
});

test('each question of a return, and each state of one, is shown', () => {
  const shown = [
    ...steps.map((step) => `return/${step}`),
    ...returnStates.map((state) => `return-status/${state}`),
  ];
  expect(shown.filter((show) => findState(show) === undefined)).toEqual([]);
});
