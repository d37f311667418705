import * as v from 'valibot';
import { type ErrorCode, toCounterbellError } from './errors.ts';
import { type Answered, buildPath, type CallInput, readAnswer } from './httpMessage.ts';
import type { Operation } from './operation.ts';
import { createRecords } from './records.ts';
import { wait } from './retry.ts';

/** Text, or for a long answer a Blob: it lies outside the page, which keeps and reads it without standing still. */
type Body = string | Blob;
const BodySchema = v.custom<Body>((body) => typeof body === 'string' || body instanceof Blob);

/** Copies of what the shop says to everybody, for when it cannot be reached: nothing in them is about the shopper. */
export interface Copies {
  /** The last whole, valid answer; undefined when there is none. */
  read(address: string): Promise<Body | undefined>;
  /** Takes over a valid answer; `tag` tells whether it is the one that is kept already. */
  keep(address: string, tag: string, body: Body): Promise<void>;
  /** Deletes what is expired or damaged. */
  sweep(): Promise<void>;
  clear(): Promise<void>;
}

const lifetimeMs = 30 * 86_400_000;
/** The shop, its index in each language and the articles read last. */
const mostCopies = 100;
const listKey = 'kept';
const ListSchema = v.array(v.object({ address: v.string(), tag: v.string() }));

/** Keeps copies on this device, the latest few. */
export function createCopies(): Copies {
  const records = createRecords('counterbell-cache');
  let turn: Promise<unknown> = Promise.resolve();
  const readList = async () => (await records.read(listKey, ListSchema)) ?? [];

  async function keep(address: string, tag: string, body: Body): Promise<void> {
    const list = await readList();
    const known = list.find((copy) => copy.address === address);
    if (tag && known?.tag === tag && (await records.read(address, BodySchema)) !== undefined) return;
    if (!(await records.write(address, body, lifetimeMs))) return;
    const kept = [{ address, tag }, ...list.filter((copy) => copy !== known)];
    for (const old of kept.splice(mostCopies)) await records.remove(old.address);
    await records.write(listKey, kept, lifetimeMs);
  }

  return {
    read: (address) => records.read(address, BodySchema),
    keep(address, tag, body) {
      turn = turn.then(() => keep(address, tag, body));
      return turn.then(() => undefined);
    },
    sweep: records.sweep,
    clear: records.clear,
  };
}

/** An answer, and how it came; without `answered` it is a copy. */
export interface Reply<T> {
  readonly answer: T;
  readonly answered?: Answered;
}

type Schema = v.GenericSchema;

/** Makes a request; throws `CounterbellError`. */
export type Request = <A extends Schema>(
  operation: Operation<Schema, Schema, Schema, A>,
  input: CallInput<unknown, unknown, unknown>,
  signal: AbortSignal | undefined,
) => Promise<Reply<v.InferOutput<A>>>;

/** How long a shopper waits for the shop to answer before a copy of what it said last will do. */
const patienceMs = 1_000;

/** Gives the copy of a public answer where the shop fails or is slow; a slow answer still replaces it when it comes. */
export function createCopyReader(
  request: Request,
  copies: Copies,
  base: string,
  parse: (text: string) => unknown,
): Request {
  return async (operation, input, signal) => {
    if (!operation.tagged || operation.access !== 'public') return request(operation, input, signal);
    const address = `${base}${buildPath(operation.path, input)} ${input.locale ?? ''}`;
    const readCopy = async () => {
      const body = await copies.read(address);
      return body === undefined
        ? undefined
        : { answer: await readAnswer(operation, { status: 200, headers: new Headers(), body }, parse) };
    };
    const fresh = request(operation, input, signal);
    fresh.then(
      ({ answered }) => {
        // Only a whole answer that is valid by the contract gets here.
        if (answered) void copies.keep(address, answered.headers.get('ETag') ?? '', answered.body);
      },
      () => undefined,
    );
    const first = await Promise.race([fresh.catch(toCounterbellError), wait(patienceMs)]);
    const isAnswer = first !== undefined && 'answer' in first;
    if (isAnswer) return first;
    if (first && !unreachable.has(first.code)) throw first;
    return (await readCopy().catch(() => undefined)) ?? fresh;
  };
}

const unreachable: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'timeout',
  'unavailable',
  'rate_limited',
  'invalid_response',
]);
