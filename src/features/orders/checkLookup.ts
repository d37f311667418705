import type { LookupField, LookupValues, ProofField } from './lookupFields.ts';
import { type NumberShape, numberFault, prefixName } from './numberShape.ts';
import type { OrdersTexts } from './OrdersContext.ts';
import { tidyEmail, tidyOrderNumber, tidyPhone, tidyPostalCode } from './tidyOrderNumber.ts';

/** What to change in which field, in words; in the order of the form. */
export type LookupErrors = ReadonlyMap<LookupField, string>;

/** Checks the form; every error names its fix. */
export function checkLookup(
  values: LookupValues,
  proof: ProofField,
  shape: NumberShape,
  texts: OrdersTexts,
): LookupErrors {
  const errors = new Map<LookupField, string>();
  const number = numberError(tidyOrderNumber(values.number), shape, texts);
  if (number) errors.set('number', number);
  const other = proofChecks[proof](values[proof], texts);
  if (other) errors.set(proof, other);
  return errors;
}

/** What to say of a number that the form or the backend refuses. */
export function wrongNumber({ example }: NumberShape, texts: OrdersTexts): string {
  return texts.t(example ? 'numberWrongExample' : 'numberWrong', { example: example ?? '' });
}

function numberError(number: string, shape: NumberShape, texts: OrdersTexts): string | undefined {
  const fault = numberFault(number, shape);
  if (!fault) return undefined;
  const { example, digits = 0 } = shape;
  if (fault === 'missing')
    return texts.t(example ? 'numberMissingExample' : 'numberMissing', { example: example ?? '' });
  if (fault === 'shape') return wrongNumber(shape, texts);
  const prefix = prefixName(shape);
  const key = `number${prefix ? 'Digits' : 'Bare'}${fault < 0 ? 'Short' : 'Long'}` as const;
  return texts.t(key, { count: Math.abs(fault), digits, prefix });
}

const proofChecks: Readonly<Record<ProofField, (typed: string, texts: OrdersTexts) => string | undefined>> = {
  email: (typed, texts) => emailError(tidyEmail(typed), texts),
  postalCode: (typed, texts) => (tidyPostalCode(typed).length < 2 ? texts.t('postalCodeMissing') : undefined),
  phone(typed, texts) {
    const digits = tidyPhone(typed).replace('+', '').length;
    if (digits === 0) return texts.t('phoneMissing');
    // The contract's own least length.
    return digits < 4 ? texts.t('phoneShort') : undefined;
  },
};

function emailError(email: string, texts: OrdersTexts): string | undefined {
  if (email === '') return texts.t('emailMissing');
  const [name = '', host, ...more] = email.split('@');
  if (more.length > 0 || /\s/u.test(email)) return texts.t('emailWrong');
  if (host === undefined) return texts.t('emailNoAt');
  if (name === '') return texts.t('emailNoName');
  if (host === '') return texts.t('emailNoHost');
  return /[^.]\.[^.]+$/u.test(host)
    ? undefined
    : texts.t('emailNoEnding', { host: host.replace(/\.+$/u, '') });
}
