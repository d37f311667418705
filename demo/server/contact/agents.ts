import type { Agent } from '#features/contact/contactInfo.ts';

/** Who answers at Zadel & Zoon. */
export const agents: readonly Agent[] = [
  { name: 'Sanne de Wit', pictureUrl: '/assets/people/sanne.svg' },
  { name: 'Joris Vermeer', pictureUrl: '/assets/people/joris.svg' },
];

/** The agent of this name, with a picture where there is one. */
export function agentNamed(name: string): Agent {
  return agents.find((agent) => agent.name === name) ?? { name };
}
