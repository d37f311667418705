import type { ComponentProps } from 'preact';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import type { createLookupForm } from './LookupFormModel.ts';
import type { ProofField } from './lookupFields.ts';
import { prefixName } from './numberShape.ts';
import type { OrdersKey, OrdersTexts } from './OrdersContext.ts';

interface LookupFieldProps {
  readonly form: ReturnType<typeof createLookupForm>;
  readonly texts: OrdersTexts;
}

/** The order number, with an example of the shop's own. */
export function NumberField({ form, texts }: LookupFieldProps) {
  const { example } = form.shape.value;
  const prefix = prefixName(form.shape.value);
  const hint =
    example &&
    (prefix ? texts.t('numberHintPrefix', { prefix, example }) : texts.t('numberHintExample', { example }));
  return (
    <Field
      label={texts.t('number')}
      hint={hint}
      error={form.errors.value.get('number')}
      kind="code"
      name="number"
      // A browser's saved names and card numbers are never an order number.
      autocomplete="off"
      maxLength={60}
      value={form.values.value.number}
      onInput={(value) => form.type('number', value)}
    />
  );
}

type FieldLook = Pick<ComponentProps<typeof Field>, 'kind' | 'autocomplete' | 'inputMode' | 'maxLength'>;

const looks: Readonly<Record<ProofField, FieldLook & { readonly hint?: OrdersKey }>> = {
  email: { kind: 'email', autocomplete: 'email', inputMode: 'email', maxLength: 254 },
  postalCode: { kind: 'code', autocomplete: 'postal-code', maxLength: 16, hint: 'postalCodeHint' },
  phone: { kind: 'tel', autocomplete: 'tel', inputMode: 'tel', maxLength: 32, hint: 'phoneHint' },
};

/** What only the buyer knows beside the number. */
export function ProofInput({ form, texts }: LookupFieldProps) {
  const proof = form.proof.value;
  const { hint, ...look } = looks[proof];
  return (
    <Field
      key={proof}
      {...look}
      label={texts.t(proof)}
      hint={hint && texts.t(hint)}
      error={form.errors.value.get(proof)}
      name={proof}
      value={form.values.value[proof]}
      onInput={(value) => form.type(proof, value)}
    />
  );
}

const switches = { email: 'useEmail', postalCode: 'usePostalCode', phone: 'usePhone' } as const;

/** The other ways to prove it, where the backend takes several. */
export function ProofSwitch({ form, texts }: LookupFieldProps) {
  const others = form.proofs.value.filter((field) => field !== form.proof.value);
  if (others.length === 0) return null;
  return (
    <fieldset class="lookup-switch" aria-label={texts.t('useInstead')}>
      {others.map((field) => (
        <Button key={field} variant="text" size="small" onClick={() => form.choose(field)}>
          {texts.t(switches[field])}
        </Button>
      ))}
    </fieldset>
  );
}
