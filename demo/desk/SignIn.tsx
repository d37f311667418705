import { useRef } from 'preact/hooks';
import type { Desk } from './DeskModel.ts';
import { Problem } from './Problem.tsx';

/** Asks for the desk's key. */
export function SignIn({ desk }: { readonly desk: Desk }) {
  const field = useRef<HTMLInputElement>(null);
  const isEntering = desk.state.value === 'entering';

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const key = field.current?.value.trim() ?? '';
    if (key !== '' && !isEntering) void desk.signIn(key);
    else field.current?.focus();
  }

  return (
    <main class="sign-in">
      <form class="card" onSubmit={submit}>
        <img class="mark" src="/assets/mark.svg" alt="" />
        <h1>Agent desk</h1>
        <p class="muted">Conversations and returns, live.</p>
        <label for="desk-key">Desk key</label>
        <input
          ref={field}
          id="desk-key"
          type="password"
          autocomplete="current-password"
          aria-describedby="desk-key-hint"
          aria-invalid={desk.failure.value !== ''}
          required
        />
        <p class="meta" id="desk-key-hint">
          Whoever runs the shop’s server has it.
        </p>
        <Problem words={desk.failure.value} />
        <button class="button primary" type="submit" aria-busy={isEntering}>
          {isEntering ? 'Opening' : 'Open the desk'}
        </button>
      </form>
    </main>
  );
}
