import type { ReturnsKey } from './ReturnsContext.ts';
import type { Return } from './returnSchema.ts';

/** What each state is called, and what happens next by it. */
export const stateWords: Readonly<Record<Return['state'], { title: ReturnsKey; text: ReturnsKey }>> = {
  requested: { title: 'stateRequested', text: 'stateRequestedText' },
  approved: { title: 'stateApproved', text: 'stateApprovedText' },
  declined: { title: 'stateDeclined', text: 'stateDeclinedText' },
  cancelled: { title: 'stateCancelled', text: 'stateCancelledText' },
  in_transit: { title: 'stateInTransit', text: 'stateInTransitText' },
  received: { title: 'stateReceived', text: 'stateReceivedText' },
  inspected: { title: 'stateInspected', text: 'stateInspectedText' },
  refunded: { title: 'stateRefunded', text: 'stateRefundedText' },
  closed: { title: 'stateClosed', text: 'stateClosedText' },
  unknown: { title: 'stateUnknown', text: 'stateUnknownText' },
};

/** While these hold, the shopper still has to hand the parcel in and needs the code. */
export const codeStates: ReadonlySet<Return['state']> = new Set(['requested', 'approved', 'unknown']);
