const sevenBits = 0x7f;
const more = 0x80;
const chunk = 0x2000;
const slice = 0x4000;

/** Packs whole numbers as text: differences from one to the next, in as many bytes as they need, in Base64. */
export function packNumbers(numbers: ArrayLike<number>): string {
  const bytes: number[] = [];
  const parts: string[] = [];
  let before = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    const difference = number - before;
    before = number;
    // The sign goes to the lowest bit, so that small differences stay short whichever way they go.
    let rest = difference < 0 ? -difference * 2 - 1 : difference * 2;
    for (; rest > sevenBits; rest = Math.floor(rest / more)) bytes.push((rest % more) + more);
    bytes.push(rest);
    if (bytes.length < chunk) continue;
    parts.push(String.fromCharCode(...bytes));
    bytes.length = 0;
  }
  return btoa(parts.join('') + String.fromCharCode(...bytes));
}

/** Unpacks what `packNumbers` packed. Throws a DOMException when it is not Base64. Yields between slices of work. */
export function* unpackNumbers(packed: string): Generator<void, Uint32Array> {
  const bytes = atob(packed);
  const numbers: number[] = [];
  let number = 0;
  let rest = 0;
  let unit = 1;
  for (let at = 0; at < bytes.length; at++) {
    if (at % slice === 0) yield;
    const byte = bytes.charCodeAt(at);
    rest += (byte % more) * unit;
    unit *= more;
    if (byte >= more) continue;
    number += rest % 2 === 1 ? -(rest + 1) / 2 : rest / 2;
    numbers.push(number);
    rest = 0;
    unit = 1;
  }
  return Uint32Array.from(numbers);
}
