import { CounterbellError } from './errors.ts';

/** More than any shop's answers; what is longer is a mistake or an attack, and must not fill the memory of a phone. */
const longestBytes = 16_000_000;

/** Reads a body to its end, and no further than the limit; throws `invalid_response` for one that is longer. */
export async function readText({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) return text + decoder.decode();
    bytes += part.value.length;
    if (bytes > longestBytes) {
      await reader?.cancel();
      throw new CounterbellError('invalid_response', { message: `more than ${longestBytes} bytes` });
    }
    text += decoder.decode(part.value, { stream: true });
  }
}
