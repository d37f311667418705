import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';

interface AskPersonProps {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly onAsk: () => void;
}

/** A person, in one quiet line. */
export function AskPerson({ title, text, label, onAsk }: AskPersonProps) {
  return (
    <div class="strip soft">
      <span class="chip-icon">
        <Icon name="chat" />
      </span>
      <span class="row-text">
        <span class="row-title">{title}</span>
        <span class="row-sub">{text}</span>
      </span>
      <Button size="small" onClick={onAsk}>
        {label}
      </Button>
    </div>
  );
}
