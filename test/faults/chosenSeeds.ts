/**
 * The seeds to run: those that `FAULT_SEED` names, one to see a failure again (`7`) or a range to look for more
 * (`21-60`), or else those given.
 */
export function chosenSeeds(usual: readonly number[]): readonly number[] {
  const chosen = process.env['FAULT_SEED'];
  if (chosen === undefined) return usual;
  const [first = 0, last = first] = chosen.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
