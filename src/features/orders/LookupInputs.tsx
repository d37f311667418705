import type { ComponentProps } from 'preact';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import type { LookupFormModel } from './LookupFormModel.ts';
import type { LookupField } from './lookupFields.ts';
import { prefixName } from './numberShape.ts';
import type { OrdersKey, OrdersTexts } from './OrdersContext.ts';

interface LookupInputsProps {
  readonly form: LookupFormModel;
  readonly texts: OrdersTexts;
}

type FieldLook = Pick<
  ComponentProps<typeof Field>,
  'kind' | 'autocomplete' | 'inputMode' | 'enterKeyHint' | 'maxLength'
>;

const looks: Readonly<Record<LookupField, FieldLook & { readonly hint?: OrdersKey }>> = {
  // A browser's saved names and card numbers are never an order number.
  number: { kind: 'code', autocomplete: 'off', enterKeyHint: 'next', maxLength: 60 },
  email: { kind: 'email', autocomplete: 'email', inputMode: 'email', enterKeyHint: 'go', maxLength: 254 },
  postalCode: {
    kind: 'code',
    autocomplete: 'postal-code',
    enterKeyHint: 'go',
    maxLength: 16,
    hint: 'postalCodeHint',
  },
  phone: {
    kind: 'tel',
    autocomplete: 'tel',
    inputMode: 'tel',
    enterKeyHint: 'go',
    maxLength: 32,
    hint: 'phoneHint',
  },
};

const switches = { email: 'useEmail', postalCode: 'usePostalCode', phone: 'usePhone' } as const;

/** The order number, what only the buyer knows beside it, and the other ways to prove it that the backend takes. */
export function LookupInputs({ form, texts }: LookupInputsProps) {
  const { t } = texts;
  const proof = form.proof.value;
  const others = form.proofs.value.filter((field) => field !== proof);
  const prefix = prefixName(form.shape.value);
  const { example } = form.shape.value;
  const numberHint = example && t(prefix ? 'numberHintPrefix' : 'numberHintExample', { prefix, example });
  const field = (name: LookupField, withExample?: string) => {
    const { hint, ...look } = looks[name];
    return (
      <Field
        key={name}
        {...look}
        label={t(name)}
        hint={hint ? t(hint) : withExample}
        error={form.errors.value.get(name)}
        name={name}
        value={form.values.value[name]}
        onInput={(value) => form.type(name, value)}
      />
    );
  };
  return (
    <>
      {field('number', numberHint)}
      {field(proof)}
      {others.length > 0 && (
        <fieldset class="lookup-switch" aria-label={t('useInstead')}>
          {others.map((other) => (
            <Button key={other} variant="text" size="small" onClick={() => form.choose(other)}>
              {t(switches[other])}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}
