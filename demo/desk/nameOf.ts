import type { DeskConversation } from '#server/desk/deskContract.ts';

/** What to call a shopper who may have given neither a name nor an e-mail. */
export function nameOf({ shopper, id }: DeskConversation): string {
  return shopper.name ?? shopper.email ?? `Visitor ${id.slice(2, 6)}`;
}
