/** The seeds to run: the one that `FAULT_SEED` names, to see a failure again, or those given. */
export function chosenSeeds(usual: readonly number[]): readonly number[] {
  const chosen = process.env['FAULT_SEED'];
  return chosen === undefined ? usual : [Number(chosen)];
}
