import { Notice } from './Notice.tsx';

interface ErrorSummaryProps {
  readonly title: string;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
  /** Called with the field to move the focus to. */
  readonly onPick: (field: string) => void;
}

/** What to check before a form can be sent, read out at once, each line leading to its field. */
export function ErrorSummary({ title, errors, onPick }: ErrorSummaryProps) {
  return (
    <Notice tone="danger" title={title} live="alert">
      <ul class="error-list">
        {errors.map(({ field, text }) => (
          <li key={field}>
            <button class="link" type="button" onClick={() => onPick(field)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
