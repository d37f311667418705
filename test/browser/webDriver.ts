import * as v from 'valibot';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** A reference to an element of the page, as WebDriver hands it out. */
export const ElementSchema = v.object({ [elementKey]: v.string() });
export type Element = v.InferOutput<typeof ElementSchema>;

/** The driver fell silent, as WebKitGTK's does now and then, in about one of a hundred windows. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Longer than a page takes to load on a busy machine. */
const longestMs = 20_000;

const AnswerSchema = v.object({ value: v.unknown() });
const ProblemSchema = v.object({ error: v.string(), message: v.string() });

/** A browser window that is driven. Paths are those of the W3C standard, relative to the session; all throw an Error with the standard’s code. */
export interface Session {
  read<Schema extends v.GenericSchema>(path: string, schema: Schema): Promise<v.InferOutput<Schema>>;
  command(path: string, body?: object): Promise<unknown>;
  /** Runs the body of a function in the page; `values` are its `arguments`. */
  run<Schema extends v.GenericSchema>(
    script: string,
    values: readonly unknown[],
    schema: Schema,
  ): Promise<v.InferOutput<Schema>>;
  /** Closes the browser. */
  end(): Promise<void>;
}

async function ask(method: 'DELETE' | 'GET' | 'POST', url: string, body?: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const request: RequestInit = body ? { headers, body: JSON.stringify(body) } : {};
  const signal = AbortSignal.timeout(longestMs);
  const answer = await fetch(url, { method, signal, ...request }).catch((cause: unknown) => {
    throw new NoAnswer(`No answer from the driver to ${method} ${url} ${request.body ?? ''}`, { cause });
  });
  const { value } = v.parse(AnswerSchema, await answer.json());
  if (answer.ok) return value;
  const { error, message } = v.parse(ProblemSchema, value);
  throw new Error(`${error}: ${message}`);
}

/** The path of an element's own commands. */
export const pathOf = (element: Element, command: string): string =>
  `/element/${element[elementKey]}/${command}`;

/** Whether the driver at this address takes sessions. */
export async function isReady(address: string): Promise<boolean> {
  const { ready } = v.parse(v.object({ ready: v.boolean() }), await ask('GET', `${address}/status`));
  return ready;
}

/** Starts a browser through the driver at this address. */
export async function openSession(address: string, capabilities: object): Promise<Session> {
  const asked = { capabilities: { alwaysMatch: capabilities } };
  const made = await ask('POST', `${address}/session`, asked);
  const session = `${address}/session/${v.parse(v.object({ sessionId: v.string() }), made).sessionId}`;
  return {
    read: async (path, schema) => v.parse(schema, await ask('GET', session + path)),
    command: (path, body = {}) => ask('POST', session + path, body),
    run: async (script, values, schema) =>
      v.parse(schema, await ask('POST', `${session}/execute/sync`, { script, args: values })),
    end: async () => {
      await ask('DELETE', session);
    },
  };
}
