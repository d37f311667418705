/** What an operation is sent and answers, shown in `openapi.yaml`; path parameters by name. */
export interface Example {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly answer?: unknown;
}
