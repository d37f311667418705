import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { givenEmail } from '#core/givenEmail.ts';
import { checkLookup, type LookupErrors, wrongNumber } from './checkLookup.ts';
import type { OrdersInfo } from './contract.ts';
import { createLookupDraft } from './lookupDraft.ts';
import {
  credentialOf,
  emptyLookup,
  type LookupValues,
  type ProofField,
  proofFields,
} from './lookupFields.ts';
import { createNumberShape } from './numberShape.ts';
import type { OrdersContext } from './OrdersContext.ts';

/** What is typed into the look-up form and what is wrong with it: checked on sending, and from then on at every change. */
export function createLookupFormModel(
  { session, texts }: OrdersContext,
  info: ReadonlySignal<OrdersInfo | undefined>,
  prefilled: string,
) {
  const values = signal(emptyLookup(prefilled, givenEmail(session)));
  const remember = signal(false);
  const canRemember = signal(true);
  const chosen = signal<ProofField>();
  const isChecked = signal(false);
  const isRefused = signal(false);
  const draft = createLookupDraft(session, () => ({ ...values.value, remember: remember.value }));

  const proofs = computed(() => (info.value ? proofFields(info.value) : []));
  const proof = computed(() => chosen.value ?? proofs.value[0] ?? 'email');
  const shape = computed(() => createNumberShape(info.value?.numberExample, info.value?.numberPattern));
  const errors = computed<LookupErrors>(() => {
    const found = checkLookup(values.value, proof.value, shape.value, texts);
    if (isRefused.value && !found.has('number'))
      return new Map([['number', wrongNumber(shape.value, texts)], ...found]);
    return isChecked.value ? found : new Map();
  });

  return {
    values,
    remember,
    canRemember,
    proof,
    proofs,
    shape,
    errors,
    draft,
    credential: () => credentialOf(values.value, proof.value, shape.value),
    async restore() {
      const kept = await draft.read();
      canRemember.value = await session.canKeep();
      if (!kept) return;
      const { number, email } = values.value;
      values.value = { ...values.value, number: number || kept.number, email: email || (kept.email ?? '') };
      remember.value = kept.remember;
    },
    type(field: keyof LookupValues, value: string) {
      values.value = { ...values.value, [field]: value };
      isRefused.value = false;
      draft.saveSoon();
    },
    setRemember(isOn: boolean) {
      remember.value = isOn;
      draft.saveSoon();
    },
    choose(field: ProofField) {
      chosen.value = field;
      isChecked.value = false;
    },
    /** Whether it can be sent. */
    check(): boolean {
      isRefused.value = false;
      isChecked.value = true;
      return errors.value.size === 0;
    },
    /** The shop itself refuses the number. */
    refuse() {
      isRefused.value = true;
    },
  };
}

export type LookupFormModel = ReturnType<typeof createLookupFormModel>;
