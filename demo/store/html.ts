const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is already HTML; the only kind of value `html` leaves as it is. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: strings and numbers are escaped, `undefined` leaves nothing behind. */
export type HtmlValue = string | number | Markup | undefined | readonly HtmlValue[];

/** Escapes text for an element's content or a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function render(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(render).join('');
}

/** A tagged template whose values are escaped unless they are `Markup` themselves. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Markup {
  return new Markup(strings.map((part, index) => part + render(values[index])).join(''));
}

/** A block of data for machines; `<` is written as an escape, so no text can close the script element. */
export function dataScript(type: string, id: string, data: unknown): Markup {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<script type="${type}" id="${id}">${new Markup(json)}</script>`;
}
