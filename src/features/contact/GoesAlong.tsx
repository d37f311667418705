import { Group } from '#ui/Group.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import type { ContactContext } from './ContactContext.ts';
import type { ConversationContext } from './contract.ts';
import { type Part, partsOf, partWords } from './goesAlong.ts';

interface GoesAlongProps {
  context: ContactContext;
  goesAlong: ConversationContext;
  onLeaveOut: (part: Part) => void;
}

/** Shows the shopper what is sent with a first message; each part can be left out. */
export function GoesAlong({ context: { texts, announce }, goesAlong, onLeaveOut }: GoesAlongProps) {
  const parts = partsOf(goesAlong);
  if (parts.length === 0) return null;
  return (
    <Group title={texts.t('sendAlong')}>
      <ul class="along">
        {parts.map((part) => {
          const words = partWords(texts, part, goesAlong);
          return (
            <li key={part}>
              <span class="row-text" dir="auto">
                {words}
                {part === 'pageUrl' && (
                  <bdi class="row-sub" dir="ltr">
                    {goesAlong.pageUrl}
                  </bdi>
                )}
              </span>
              <IconButton
                icon="x"
                small
                label={texts.t('leaveOut', { part: words })}
                onClick={() => {
                  onLeaveOut(part);
                  announce(texts.t('leftOut', { part: words }));
                }}
              />
            </li>
          );
        })}
      </ul>
    </Group>
  );
}
