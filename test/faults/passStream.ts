import type { ServerResponse } from 'node:http';
import { drop, endToEnd } from './acts.ts';
import { type Arrived, forward } from './forward.ts';

/** Hands server-sent events on as they come, and cuts the stream after a while where a time is given. */
export async function passStream(
  target: string,
  arrived: Arrived,
  response: ServerResponse,
  cutMs: number | undefined,
): Promise<void> {
  const message = await forward(target, arrived);
  response.writeHead(message.statusCode ?? 502, endToEnd(message.headers));
  const cut = cutMs === undefined ? undefined : setTimeout(() => drop(response), cutMs);
  response.on('close', () => {
    clearTimeout(cut);
    message.destroy();
  });
  message.on('error', () => drop(response));
  message.pipe(response);
}
