import type { Credential, OrdersInfo } from './contract.ts';
import { completeNumber, type NumberShape } from './numberShape.ts';
import { tidyEmail, tidyOrderNumber, tidyPhone, tidyPostalCode } from './tidyOrderNumber.ts';

/** What stands beside the number in the look-up form. */
export type ProofField = 'email' | 'postalCode' | 'phone';

export type LookupField = 'number' | ProofField;
/** What is typed into the form, as it is typed. */
export type LookupValues = Readonly<Record<LookupField, string>>;

/** What the form has before anything is typed. */
export const emptyLookup = (number: string, email: string): LookupValues => ({
  number,
  email,
  postalCode: '',
  phone: '',
});

const proofs: Readonly<Partial<Record<Credential['type'], ProofField>>> = {
  number_email: 'email',
  number_postal_code: 'postalCode',
  number_phone: 'phone',
};

/** The fields a shopper may prove an order by, in the backend's order; a token comes by link and is not typed. */
export function proofFields(info: OrdersInfo): ProofField[] {
  return info.credentials.map((type) => proofs[type]).filter((field) => field !== undefined);
}

/** The credential to send, made of what is meant by what was typed. */
export function credentialOf(values: LookupValues, proof: ProofField, shape: NumberShape): Credential {
  const number = completeNumber(tidyOrderNumber(values.number), shape);
  switch (proof) {
    case 'email':
      return { type: 'number_email', number, email: tidyEmail(values.email) };
    case 'postalCode':
      return { type: 'number_postal_code', number, postalCode: tidyPostalCode(values.postalCode) };
    case 'phone':
      return { type: 'number_phone', number, phone: tidyPhone(values.phone) };
  }
}
