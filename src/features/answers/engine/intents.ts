/** The term that stands for the first of the actions; among the numbers of pairs of symbols, which are no terms. */
export const firstIntent = 0x2b000000;
/** Less sure than this, nothing is asked for. */
export const leastIntent = 0.22;
