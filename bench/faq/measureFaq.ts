import type { Browser } from 'playwright-core';
import type { AnswersIndex } from '#features/answers/contract.ts';
import { launchChromium } from '#test/browser/launchChromium.ts';
import { amend, createFaq } from './createFaq.ts';
import { makeVisit } from './makeVisit.ts';
import { type FaqServer, serveFaq } from './serveFaq.ts';
import type { Task, Visit } from './Visit.ts';

const size = 10_000;
const longestTaskMs = 50;
/** This processor as it is, for which the target is, and a phone in the middle of the market, to know. */
const slowDowns = [1, 4];

/** Prints what visits to a shop with ten thousand answers cost in Chromium; gives how many targets were missed. */
export async function measureFaq(cdn: string): Promise<number> {
  const server = await serveFaq(cdn);
  const browser = await launchChromium();
  let missed = 0;
  try {
    for (const slowDown of slowDowns) {
      const misses = await measureDevice(browser, server, slowDown);
      if (slowDown === 1) missed += misses;
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return missed;
}

/** The visits of one device, one after another; the one to compare with is another device's. */
async function measureDevice(browser: Browser, server: FaqServer, slowDown: number): Promise<number> {
  const few = createFaq(50);
  const index = createFaq(size);
  const newer = amend(index);
  const visits: readonly (readonly [what: string, shown: AnswersIndex, prepare: () => void])[] = [
    ['the first visit', index, () => server.show(index)],
    ['again, nothing new', index, () => undefined],
    ['one answer changed', newer, () => server.show(newer)],
    ['a broken update', newer, () => server.show(index, 'cut')],
    ['without a connection', newer, () => server.leave()],
  ];
  const { length } = new TextEncoder().encode(JSON.stringify(index));
  process.stdout.write(
    `\nChromium, ${slowDown} times slowed down, ${size} answers, ${megabytes(length)} MB\n`,
  );
  const other = await browser.newContext();
  server.show(few);
  judge('fifty answers, to compare', await makeVisit(other, server.url, slowDown, few), server.takeSent());
  await other.close();
  const context = await browser.newContext();
  let missed = 0;
  for (const [what, shown, prepare] of visits) {
    prepare();
    missed += judge(what, await makeVisit(context, server.url, slowDown, shown), server.takeSent());
  }
  await context.close();
  return missed;
}

function judge(
  what: string,
  { shownMs, foundMs, tasks, usedBytes, quotaBytes }: Visit,
  sent: number,
): number {
  const [longest] = tasks;
  const holds = (longest?.computedMs ?? 0) <= longestTaskMs && usedBytes < quotaBytes;
  const facts = [
    `topics after ${shownMs.toFixed(0)} ms`,
    `all searchable after ${foundMs.toFixed(0)} ms`,
    `longest tasks ${tasks.slice(0, 3).map(describe).join(', ')} ms`,
    `${megabytes(sent)} MB sent`,
    `${megabytes(usedBytes)} MB kept`,
  ];
  process.stdout.write(`${holds ? 'holds ' : 'MISSED'}  ${what.padEnd(26)} ${facts.join(', ')}\n`);
  return holds ? 0 : 1;
}

/** What the thread computed, and in brackets how long that took on this machine, where it is much more. */
function describe({ computedMs, ms }: Task): string {
  return `${computedMs.toFixed(0)}${ms > computedMs + 10 ? ` (${ms.toFixed(0)})` : ''}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
