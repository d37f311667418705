import { createHash, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import type { Credential } from '#features/orders/contract.ts';
import type { Queryable } from '#server/database/database.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import { tidyEmail, tidyNumber, tidyPhone, tidyPostalCode } from './tidy.ts';

/** The shapes of credential this shop checks, the first asked for by default. */
export const credentials = ['number_email', 'number_postal_code', 'number_phone'] as const;

/** A credential as it is compared. */
export interface Claim {
  readonly numberKey: string;
  readonly column: 'email' | 'postalCode' | 'phone';
  readonly value: string;
}

const CandidateRow = v.object({
  id: v.string(),
  email: v.string(),
  postalCode: v.string(),
  phone: v.string(),
});
const tidiers = { email: tidyEmail, postalCode: tidyPostalCode, phone: tidyPhone };
const nobody = { id: '', email: '', postalCode: '', phone: '' };

/** Tidies a credential; throws `invalid` for a shape this shop did not declare. */
export function toClaim(credential: Credential): Claim {
  switch (credential.type) {
    case 'number_email':
      return claim(credential.number, 'email', credential.email);
    case 'number_postal_code':
      return claim(credential.number, 'postalCode', credential.postalCode);
    case 'number_phone':
      return claim(credential.number, 'phone', credential.phone);
    case 'token':
      throw new ProblemError('invalid', { errors: [{ pointer: '/credential/type', code: 'unsupported' }] });
  }
}

function claim(number: string, column: Claim['column'], value: string): Claim {
  return { numberKey: tidyNumber(number), column, value: tidiers[column](value) };
}

/** The id of the order a claim is true of, or null; does the same work whether or not the number exists. */
export async function matchClaim(
  database: Queryable,
  { numberKey, column, value }: Claim,
): Promise<string | null> {
  const [candidate] = await database.rows(
    CandidateRow,
    'select id, email, postal_code as "postalCode", phone from orders where number_key = $1',
    [numberKey],
  );
  const stored = tidiers[column]((candidate ?? nobody)[column]);
  const isSame = timingSafeEqual(digest(stored), digest(value));
  return isSame && value !== '' && candidate !== undefined ? candidate.id : null;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
