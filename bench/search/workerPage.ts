import { percentile } from '#test/search/measureQuality.ts';
import type { BrowserTask, WorkerCost } from './BrowserCost.ts';
import type { WorkerQuestion } from './indexWorker.ts';

/** Indexes the task's articles in a worker, and types its questions key by key across to it. */
export async function measureInWorker(url: string, script: string): Promise<WorkerCost> {
  const task: BrowserTask = await (await fetch(url)).json();
  const worker = new Worker(script, { type: 'module' });
  const ask = (question: WorkerQuestion) =>
    new Promise((resolve) => {
      worker.onmessage = resolve;
      worker.postMessage(question);
    });
  const startedAt = performance.now();
  const indexing = ask(task);
  const sendingMs = performance.now() - startedAt;
  await indexing;
  const wholeMs = performance.now() - startedAt;
  const times: number[] = [];
  for (const question of task.typed.flat()) {
    for (let end = 1; end <= question.length; end++) {
      const askedAt = performance.now();
      await ask(question.slice(0, end));
      times.push(performance.now() - askedAt);
    }
  }
  worker.terminate();
  return { sendingMs, wholeMs, keystrokeMs: percentile(times, 0.95), blobRuns: await runsBlob() };
}

/** Whether the page's policy lets a worker be made of text, as a script of another origin would have to be. */
function runsBlob(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}
