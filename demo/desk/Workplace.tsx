import { useModel } from '@preact/signals';
import type { DeskSession } from '#server/desk/deskContract.ts';
import { ConversationList } from './ConversationList.tsx';
import { ConversationView } from './ConversationView.tsx';
import { DeskBar } from './DeskBar.tsx';
import type { Desk } from './DeskModel.ts';
import type { DeskApi } from './deskApi.ts';
import { ListTabs } from './ListTabs.tsx';
import { ReturnList } from './ReturnList.tsx';
import { ReturnView } from './ReturnView.tsx';
import { WorkModel } from './WorkModel.ts';

interface WorkplaceProps {
  readonly desk: Desk;
  readonly entry: { readonly api: DeskApi; readonly session: DeskSession };
}

/** Lists on one side, the chosen conversation or return on the other; on a phone one of the two. */
export function Workplace({ desk, entry }: WorkplaceProps) {
  const work = useModel(() => new WorkModel(entry, desk.agent, desk.signOut));
  const { tab, id } = work.place.value;
  return (
    <div class="workplace" data-open={id !== undefined}>
      <DeskBar desk={desk} work={work} session={entry.session} />
      <nav class="lists" aria-label="Work">
        <ListTabs work={work} />
        {tab === 'conversations' ? <ConversationList work={work} /> : <ReturnList work={work} />}
      </nav>
      <main class="stage">
        {tab === 'conversations' ? (
          <ConversationView work={work} session={entry.session} />
        ) : (
          <ReturnView work={work} />
        )}
      </main>
    </div>
  );
}
