import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/accessibility.md'), 'utf8');
const rows = page
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, criterion = '']) => /^\d\.\d/.test(criterion))
  .map(([, criterion = '', level, clause, status, how, tests = '']) => ({
    number: criterion.split(' ')[0] ?? '',
    level,
    clause,
    status,
    how,
    tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
  }));

/** The success criteria of WCAG 2.2 (W3C Recommendation, 5 October 2023) by level. */
const levels = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};
/** Not in WCAG 2.1, which EN 301 549 v3.2.1 takes over clause by clause. */
const newer = ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'];

test.each(Object.entries(levels))(
  'every criterion of WCAG 2.2 at %s is in the statement, once',
  (level, numbers) => {
    const listed = rows.filter((row) => row.level === level).map(({ number }) => number);
    expect(listed.sort()).toEqual(numbers.split(' ').sort());
  },
);

test('every criterion has its clause of EN 301 549, if there is one, a status and a reason', () => {
  expect(rows).toHaveLength(55);
  for (const { number, clause, status, how } of rows) {
    expect([number, clause]).toEqual([number, newer.includes(number) ? '–' : `9.${number}`]);
    expect(['supports', 'partly supports', 'not applicable']).toContain(status);
    expect(how).toMatch(/\w.*\.$/);
  }
});

test('every test that the statement names exists, and what is met without one says so', () => {
  const named = rows.flatMap(({ tests }) => tests);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const untested = rows.filter(({ status, tests }) => status !== 'not applicable' && tests.length === 0);
  expect(
    untested.filter(({ how }) => !/\bnot measured\b/.test(how ?? '')).map(({ number }) => number),
  ).toEqual([]);
});

test('the numbers in the statement’s head are those of its table', () => {
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  expect(page).toContain(
    `${count('supports')} of 55 criteria are supported, ${count('partly supports')} in part, ${count('not applicable')} do not apply`,
  );
});
