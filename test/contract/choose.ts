/** A choice of one line, money back, over the carrier's counter. */
export function choose(lineId: string, quantity: number) {
  return {
    lines: [{ lineId, quantity, reasonId: 'changed_mind', resolutionId: 'refund' }],
    methodId: 'carrier_point',
  };
}
