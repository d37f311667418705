import pg from 'pg';

const firstDelayMs = 100;
const longestDelayMs = 5_000;
const heartbeatMs = 15_000;

/** Keeps one PostgreSQL connection that hears NOTIFY, and comes back by itself when it is lost. */
export interface Listener {
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Makes a listener; it connects with the first `listen`. `onTrouble` is told each time the line is lost. */
export function createListener(connectionString: string, onTrouble: (error: unknown) => void): Listener {
  const handlers = new Map<string, Set<(payload: string) => void>>();
  let current: Promise<pg.Client> | null = null;
  let closed = false;

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString, keepAlive: true, query_timeout: 5_000 });
    client.on('notification', ({ channel, payload = '' }) => tell(channel, payload));
    client.on('error', onTrouble);
    await client.connect();
    for (const channel of handlers.keys()) await client.query(`listen "${channel}"`);
    const heartbeat = setInterval(() => {
      // A half-open line gives no 'end' by itself; ending the client makes one.
      client.query('select 1').catch(() => client.end());
    }, heartbeatMs).unref();
    client.once('end', () => {
      clearInterval(heartbeat);
      if (!closed) current = reconnect(firstDelayMs);
    });
    return client;
  }

  async function reconnect(delayMs: number): Promise<pg.Client> {
    await new Promise((resolve) => setTimeout(resolve, delayMs * (0.5 + Math.random())));
    try {
      const client = await connect();
      for (const channel of handlers.keys()) tell(channel, '');
      return client;
    } catch (error) {
      onTrouble(error);
      if (closed) throw error;
      return reconnect(Math.min(delayMs * 2, longestDelayMs));
    }
  }

  function tell(channel: string, payload: string): void {
    for (const handler of handlers.get(channel) ?? []) handler(payload);
  }

  return {
    async listen(channel, onPayload) {
      if (!/^\w{1,63}$/u.test(channel)) throw new RangeError(`Not a channel name: ${channel}`);
      const known = handlers.get(channel) ?? new Set();
      handlers.set(channel, known.add(onPayload));
      current ??= connect();
      await (await current).query(`listen "${channel}"`);
      return async () => {
        known.delete(onPayload);
      };
    },
    async close() {
      closed = true;
      handlers.clear();
      const client = await current?.catch(() => null);
      await client?.end();
    },
  };
}
