import type { FakeContact } from '#features/contact/fake.ts';
import type { Stage } from './Stage.ts';

const joris = { name: 'Joris Vermeer', role: 'Customer care' };

/** What was said so far: the shopper asked twice, and Sanne and Joris answered. */
export async function talk({ contact, locale }: Pick<Stage, 'contact' | 'locale'>): Promise<void> {
  const question = 'Hi! My laptop doesn’t fit the satchel. Can I change it for the large one?';
  await contact.conversation.start({ key: 'k1', text: question, locale });
  contact.addUntold('Hi Noor, Sanne here. Of course. Has it been used already?');
  contact.addOwnUntold('No, only tried. The tags are still on.', 'k2');
  contact.addUntold('Then it’s quickly done. I’ve put a large one in cognac aside for you.');
  contact.agentReplies('And I’ll pack it this afternoon.', joris);
  contact.agentReads();
}

/** What this device remembers of it; the shopper has read up to `readSeq`. */
export const remember = ({ device }: Stage, readSeq: number): Promise<boolean> =>
  device.write('conversation', { access: { id: 'c1', token: 'token' }, readSeq, events: [] }, 'remembered');

/** Resolves once the panel follows the conversation's stream. */
export async function beFollowed({ calls }: FakeContact): Promise<void> {
  while (!calls.includes('follow')) await new Promise((resolve) => setTimeout(resolve, 16));
}
