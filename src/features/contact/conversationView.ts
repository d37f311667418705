import { ConversationBody } from './ConversationBody.tsx';
import { ConversationFoot } from './ConversationFoot.tsx';
import { ConversationStart } from './ConversationStart.tsx';

/** The parts of the conversation's screen, in one place to be loaded by. */
export const conversationView = { Body: ConversationBody, Foot: ConversationFoot, Start: ConversationStart };
