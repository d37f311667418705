import { addressOf } from './PlaceModel.ts';
import type { Work } from './WorkModel.ts';

/** Switches between the two lists and tells how much waits in each. */
export function ListTabs({ work }: { readonly work: Work }) {
  const { tab } = work.place.value;
  const tabs = [
    { to: 'conversations', label: 'Conversations', count: work.conversations.unread.value, what: 'unread' },
    { to: 'returns', label: 'Returns', count: work.returns.waiting.value, what: 'to decide' },
  ] as const;
  return (
    <ul class="tabs">
      {tabs.map(({ to, label, count, what }) => (
        <li key={to}>
          <a href={addressOf({ tab: to, id: undefined })} aria-current={to === tab}>
            {label}
            {count > 0 && (
              <span class="badge" translate={false} key={count}>
                {count}
                <span class="hidden"> {what}</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
