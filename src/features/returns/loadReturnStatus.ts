/** The code that shows where a return stands, loaded while the shopper is still on the way to one. */
export const loadReturnStatus = () => import('./ReturnStatusScreen.tsx');
