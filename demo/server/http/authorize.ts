import type { Operation } from '#core/operation.ts';
import { ProblemError } from './ProblemError.ts';
import type { Principal, Tokens } from './tokens.ts';

/**
 * Who calls, checked against what the operation demands. A bound token must name the very order or conversation of
 * the path (OWASP ASVS 8.2.2); whether an identity owns an order is for the handler, which knows the orders.
 */
export async function authorize(
  tokens: Tokens,
  operation: Pick<Operation, 'access'>,
  token: string | null,
  params: Readonly<Record<string, string>>,
): Promise<Principal | null> {
  const principal = token === null ? null : await tokens.read(token);
  const { access } = operation;
  // On a public operation a stale token must not keep anybody out.
  if (access === 'public') return principal;
  if (principal === null) throw new ProblemError('unauthorized');
  if (principal.kind === 'identity') return principal;
  const bound = params[`${access}Id`];
  if (principal.kind !== access || principal.id !== bound) throw new ProblemError('forbidden');
  return principal;
}

/** The token of an `Authorization: Bearer …` header, or null. */
export function bearerToken(header: string | undefined): string | null {
  return /^Bearer +([\w.~+/=-]{1,4096})$/iu.exec(header ?? '')?.[1] ?? null;
}
