import type { Operation, ProblemCode } from '#core/operation.ts';
import type { TestServer } from './createTestServer.ts';
import type { Outcome, SampleRequest } from './sendRequest.ts';

/** How to call an operation so that it succeeds, and how to provoke what only it can answer. */
export interface Sample {
  readonly operation: Operation;
  /** Makes a request that is answered well. */
  good(server: TestServer): Promise<SampleRequest>;
  /** The same request with another content, for a key that is used twice. */
  other?(request: SampleRequest): SampleRequest;
  /** Problems that no general trick provokes. */
  readonly special?: Partial<Record<ProblemCode, (server: TestServer) => Promise<Outcome>>>;
}
