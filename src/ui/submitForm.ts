import type { TargetedMouseEvent } from 'preact';

/**
 * Lets a button submit its form by script: in a sandboxed frame without `allow-forms` a browser submits none, and does
 * not even fire the event. Enter in a field clicks the button, so it comes here too.
 */
export function submitForm(event: TargetedMouseEvent<HTMLButtonElement>): void {
  event.preventDefault();
  const submitter = event.currentTarget;
  submitter.form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }));
}
