import { useState } from 'preact/hooks';

let last = 0;

const nextId = () => `cb-${++last}`;

/**
 * An id that no other element of the panel has, the same for as long as the component lives. Preact's own `useId`
 * (11.2.0) begins anew after the tree was redrawn, so that screens of the stack shared ids and a form lost its button.
 */
export function useUniqueId(): string {
  const [id] = useState(nextId);
  return id;
}
