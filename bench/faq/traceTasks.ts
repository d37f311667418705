import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';
import type { Task } from './Visit.ts';

const EventSchema = v.object({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.object({ name: v.optional(v.string()) }), {}),
});
const TraceSchema = v.object({ traceEvents: v.array(v.unknown()) });
type TraceEvent = v.InferOutput<typeof EventSchema>;

const shownTasks = 20;
const taskName = 'ThreadControllerImpl::RunTask';
const isWork = /^ThreadControllerImpl::RunTask$|^BlinkScheduler_PerformMicrotaskCheckpoint$/u;

/** Traces the tasks of the page's main thread while `work` runs; the longest first. */
export async function traceTasks<T>(
  browser: Browser,
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly tasks: Task[] }> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const result = await work();
  const trace = v.parse(TraceSchema, JSON.parse((await browser.stopTracing()).toString('utf8')));
  const events = trace.traceEvents.flatMap((event) => {
    const read = v.safeParse(EventSchema, event);
    return read.success ? [read.output] : [];
  });
  const tasks = tasksOf(events).sort((one, other) => other.computedMs - one.computedMs);
  return { result, tasks: tasks.slice(0, shownTasks) };
}

/** Of the main thread that did most: another may stand by for the next page. */
function tasksOf(events: readonly TraceEvent[]): Task[] {
  const threads = new Map<string, TraceEvent[]>();
  for (const { name, pid, tid, args } of events) {
    if (name === 'thread_name' && args.name === 'CrRendererMain') threads.set(`${pid} ${tid}`, []);
  }
  for (const event of events) {
    if (event.ph === 'X' && isWork.test(event.name)) threads.get(`${event.pid} ${event.tid}`)?.push(event);
  }
  const start = Math.min(...[...threads.values()].flat().map(({ ts }) => ts));
  const sum = (list: readonly TraceEvent[]) => list.reduce((total, { tdur }) => total + tdur, 0);
  const [busiest = []] = [...threads.values()].sort((one, other) => sum(other) - sum(one));
  return join(busiest).map(({ ts, dur, tdur }) => ({
    startMs: (ts - start) / 1000,
    ms: dur / 1000,
    computedMs: tdur / 1000,
  }));
}

/** What promises do after a task belongs to it, whether it is traced inside of it or behind it. */
function join(events: readonly TraceEvent[]): TraceEvent[] {
  const tasks: TraceEvent[] = [];
  for (const event of [...events].sort((one, other) => one.ts - other.ts)) {
    const last = tasks.at(-1);
    const isInside = last !== undefined && event.ts < last.ts + last.dur;
    if (isInside) continue;
    if (last === undefined || event.name === taskName) tasks.push(event);
    else tasks.splice(-1, 1, { ...last, dur: event.ts + event.dur - last.ts, tdur: last.tdur + event.tdur });
  }
  return tasks;
}
