import * as v from 'valibot';
import { createCutter } from './createCutter.ts';
import { CounterbellError } from './errors.ts';
import { refusePortal } from './refusePortal.ts';
import { wait } from './retry.ts';

/** Bytes that are made text at a time. */
const stepBytes = 256_000;
/** Milliseconds of work after which the page may draw and answer; a phone's task is far below 50 ms with it. */
const sliceMs = 10;
/** Elements of a list that are validated at a time. */
const mostElements = 100;

/**
 * Parses and validates a long answer without keeping the page for long: the lists of the object it is are read element by
 * element, and validated a part at a time, each within the rest of the answer. A schema of such an answer must therefore
 * not ask for a length of its lists. Throws `CounterbellError` for what is no JSON object.
 */
export async function readLong<A extends v.GenericSchema>(
  schema: A,
  body: Blob,
  parse: (text: string) => unknown,
): Promise<v.SafeParseResult<A>> {
  const breathe = createBreath();
  const cutter = createCutter((text) => {
    const element = parse(text);
    if (element === undefined) throw notJson();
    return element;
  });
  const decoder = new TextDecoder();
  for (let from = 0; from < body.size; from += stepBytes) {
    const bytes = await body.slice(from, from + stepBytes).arrayBuffer();
    const text = decoder.decode(bytes, { stream: true });
    if (from === 0) refusePortal(text);
    for (const _ of cutter.read(text)) await breathe();
  }
  const around = parse(cutter.end());
  if (typeof around !== 'object' || around === null || Array.isArray(around)) throw notJson();
  return validate(schema, Object.entries(around), cutter.lists, breathe);
}

/** An answer that is valid in its first part takes in the elements of the other parts. */
async function validate<A extends v.GenericSchema>(
  schema: A,
  entries: readonly (readonly [name: string, value: unknown])[],
  lists: readonly (readonly unknown[])[],
  breathe: () => Promise<void>,
): Promise<v.SafeParseResult<A>> {
  const listOf = (value: unknown) => (Array.isArray(value) ? lists[Number(value[0])] : undefined);
  const validatePart = (from: number) =>
    v.safeParse(
      schema,
      Object.fromEntries(
        entries.map(([name, value]) => {
          const list = listOf(value);
          const isLong = list && list.length > mostElements;
          return [name, isLong ? list.slice(from, from + mostElements) : (list ?? value)];
        }),
      ),
    );
  const answer = validatePart(0);
  const longs = entries.filter(([, value]) => (listOf(value)?.length ?? 0) > mostElements);
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let from = mostElements; from < longest; from += mostElements) {
    await breathe();
    const part = validatePart(from);
    if (!part.success) return part;
    for (const [name] of longs) listIn(answer.output, name)?.push(...(listIn(part.output, name) ?? []));
  }
  return answer;
}

function listIn(answer: unknown, name: string): unknown[] | undefined {
  const list: unknown = Reflect.get(Object(answer), name);
  return Array.isArray(list) ? list : undefined;
}

/** Gives the page its turn when enough has been done since the last one. */
function createBreath(): () => Promise<void> {
  let until = performance.now() + sliceMs;
  return async () => {
    if (performance.now() < until) return;
    await wait(0);
    until = performance.now() + sliceMs;
  };
}

const notJson = () =>
  new CounterbellError('invalid_response', { message: 'a long answer is no JSON object' });
