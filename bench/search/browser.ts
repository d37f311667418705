import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';
import { launchChromium } from '#test/browser/launchChromium.ts';
import { BrowserCost, type BrowserTask, WorkerCost } from './BrowserCost.ts';
import { createCorpus } from './createCorpus.ts';

/** A phone in the middle of the market is about this much slower than this processor. */
const slowDown = 4;
const size = 10_000;
const rounds = 3;
const origin = 'http://bench.test';
const locales = ['en', 'zh-CN'];

const targets: readonly (readonly [what: string, read: (cost: BrowserCost) => number, most: number])[] = [
  ['ms p95 a keystroke, highlights and all', ({ keystrokeMs }) => keystrokeMs, 16],
  ['ms p95 a question, highlights and all', ({ questionMs }) => questionMs, 40],
  ['ms in the longest task while indexing', ({ longTaskMs }) => longTaskMs, 50],
  [
    'of the indexing before titles are found',
    (cost) => (cost.titleFound ? cost.titlesMs / cost.wholeMs : 2),
    0.5,
  ],
];

/** Prints what ten thousand articles cost in a slowed-down Chromium; gives how many targets were missed. */
export async function measureInChromium(folder: string): Promise<number> {
  const browser = await launchChromium();
  let missed = 0;
  try {
    for (const locale of locales) {
      missed += judge(locale, v.parse(BrowserCost, await measure(browser, folder, locale, inPage)));
      tellWorker(v.parse(WorkerCost, await measure(browser, folder, locale, inWorker)));
    }
  } finally {
    await browser.close();
  }
  return missed;
}

const inPage = async () => {
  const script = '/browserPage.js';
  const { measureInPage } = await import(script);
  return measureInPage('/task.json');
};

const inWorker = async () => {
  const script = '/workerPage.js';
  const { measureInWorker } = await import(script);
  return measureInWorker('/task.json', '/indexWorker.js');
};

async function measure(
  browser: Browser,
  folder: string,
  locale: string,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const page = await browser.newPage();
  await serve(page, folder, taskFor(locale));
  await page.goto(`${origin}/`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const cost = await page.evaluate(run);
  await page.close();
  return cost;
}

function taskFor(locale: string): BrowserTask {
  const corpus = createCorpus(locale);
  const articles = corpus.articles(size);
  const questions = (count: number, round: number) => corpus.questions(articles, count, round);
  return {
    locale,
    articles,
    typed: Array.from({ length: rounds }, (_, round) => questions(12, 2 * round)),
    asked: Array.from({ length: rounds }, (_, round) => questions(60, 2 * round + 1)),
  };
}

/** Under a policy as strict as a shop may have: scripts from its own origin, nothing else. */
async function serve(page: Page, folder: string, task: BrowserTask): Promise<void> {
  const headers = { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'" };
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', headers, body: '<!doctype html>' });
    if (pathname === '/task.json') return route.fulfill({ json: task });
    const body = await readFile(join(folder, basename(pathname)));
    return route.fulfill({ contentType: 'text/javascript', body });
  });
}

function judge(locale: string, cost: BrowserCost): number {
  const { longTasks, titlesMs, wholeMs } = cost;
  process.stdout.write(
    `\nChromium, ${slowDown} times slowed down, ${locale}, ${size} articles: titles after ${titlesMs.toFixed(0)} ms, everything after ${wholeMs.toFixed(0)} ms, ${longTasks} long tasks\n`,
  );
  const missed = targets.filter(([what, read, most]) => {
    const value = read(cost);
    const holds = value <= most;
    process.stdout.write(`${holds ? 'holds ' : 'MISSED'}  ${value.toFixed(2)} ${what}, at most ${most}\n`);
    return !holds;
  });
  return missed.length;
}

function tellWorker({ sendingMs, wholeMs, keystrokeMs, blobRuns }: WorkerCost): void {
  process.stdout.write(
    `In a worker, not slowed down: ${sendingMs.toFixed(0)} ms to send, everything after ${wholeMs.toFixed(0)} ms, ${keystrokeMs.toFixed(2)} ms p95 a keystroke; one made of text ${blobRuns ? 'runs' : 'is forbidden by the policy'}\n`,
  );
}
