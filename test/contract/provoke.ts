import type { ProblemCode } from '#core/operation.ts';
import type { TestServer } from './createTestServer.ts';
import type { Sample } from './Sample.ts';
import { type Outcome, problemOf, type SampleRequest, sendRequest } from './sendRequest.ts';

const nowhere = { orderId: 'o_nowhere', conversationId: 'c_nowhere' };

/** Makes an operation answer one of its problems. */
export async function provoke(server: TestServer, sample: Sample, code: ProblemCode): Promise<Outcome> {
  const { operation, special } = sample;
  const own = special?.[code];
  if (own !== undefined) return own(server);
  const send = (request: SampleRequest) => sendRequest(server, operation, request);
  switch (code) {
    case 'unauthorized':
      return send({ ...(await sample.good(server)), token: 'not.a.token' });
    case 'forbidden':
      return send({
        ...(await sample.good(server)),
        token: await tokenOf(server, operation.access, 'another'),
      });
    case 'not_found':
      return send(await missing(server, sample));
    case 'invalid':
      return send({ ...(await sample.good(server)), body: {} });
    case 'key_missing':
      return send({ ...(await sample.good(server)), key: null });
    case 'key_reused':
      return reuseKey(server, sample);
    case 'in_progress':
      return sendTwiceAtOnce(server, sample);
    default:
      throw new Error(`${operation.id} lists ${code}, and no sample provokes it`);
  }
}

async function tokenOf({ services }: TestServer, access: string, id: string): Promise<string> {
  const { token } = await services.tokens.issue(access === 'order' ? 'order' : 'conversation', id, 60);
  return token;
}

/** A good token for something that does not exist; of a return, only the return does not. */
async function missing(server: TestServer, sample: Sample): Promise<SampleRequest> {
  const request = await sample.good(server);
  const { access } = sample.operation;
  if (request.params !== undefined && 'returnId' in request.params) {
    return { ...request, params: { ...request.params, returnId: 'r_nowhere' } };
  }
  const id = access === 'order' ? nowhere.orderId : nowhere.conversationId;
  return { ...request, params: nowhere, token: await tokenOf(server, access, id) };
}

async function reuseKey(server: TestServer, { operation, good, other }: Sample): Promise<Outcome> {
  if (other === undefined) throw new Error(`${operation.id} needs another request for its key`);
  const request = { ...(await good(server)), key: crypto.randomUUID() };
  await sendRequest(server, operation, request);
  return sendRequest(server, operation, other(request));
}

/** Two of the same while the table of keys is held: one waits for the table, the other must not wait for the one. */
async function sendTwiceAtOnce(server: TestServer, { operation, good }: Sample): Promise<Outcome> {
  const request = { ...(await good(server)), key: crypto.randomUUID() };
  const { refused, waiting } = await server.services.database.transaction(async (transaction) => {
    await transaction.run('lock table idempotency_keys in access exclusive mode');
    const both = [sendRequest(server, operation, request), sendRequest(server, operation, request)];
    return { refused: await Promise.race(both), waiting: both };
  });
  const done = (await Promise.all(waiting)).find((outcome) => outcome !== refused);
  if (done === undefined || done.status >= 300)
    throw new Error(`The first was not done: ${problemOf(refused)}`);
  return refused;
}
