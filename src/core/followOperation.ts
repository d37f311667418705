import * as v from 'valibot';
import { CounterbellError } from './errors.ts';
import { followEvents } from './eventStream.ts';
import type { HttpClient } from './http.ts';
import type { Operation } from './operation.ts';

type Schema = v.GenericSchema;

/** What is told of a stream; an event that does not validate ends it with `invalid_response`. */
export interface OperationListener<Event> {
  event(event: Event): void;
  state(state: 'connecting' | 'live' | 'waiting'): void;
  ended(error: CounterbellError): void;
}

/** Follows a stream operation of the HTTP contract after `afterId`, reconnecting by itself. Returns what ends it. */
export function followOperation<A extends Schema>(
  client: HttpClient,
  operation: Operation<Schema, Schema, Schema, A>,
  { params, token, afterId }: { params: unknown; token: string; afterId: string },
  on: OperationListener<v.InferOutput<A>>,
): () => void {
  const schema: Schema = operation.answer ?? v.never();
  const stop = followEvents({
    url: client.url(operation, params),
    headers: () => ({ Authorization: `Bearer ${token}` }),
    lastEventId: afterId,
    onState: on.state,
    onEnd: on.ended,
    onEvent({ data }) {
      const event = v.safeParse(schema, client.parse(data));
      if (event.success) {
        on.event(event.output);
        return;
      }
      stop();
      on.ended(
        new CounterbellError('invalid_response', {
          message: `${operation.id}: an event is off the contract`,
        }),
      );
    },
  });
  return stop;
}
