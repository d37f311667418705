import { CounterbellError } from './errors.ts';

/** More than any shop's answers; what is longer is a mistake or an attack, and must not fill the memory of a phone. */
const longestBytes = 16_000_000;
/** What is longer would keep the page from drawing while it is read at once. */
const longBytes = 500_000;

/**
 * Reads a body to its end, and no further than the limit; a long one is left as bytes, to be read in parts. `onBytes` is
 * told how many have come so far. Throws `invalid_response` for one that is too long.
 */
export async function readBody({ body }: Response, onBytes: (bytes: number) => void): Promise<string | Blob> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  const parts: BlobPart[] = [];
  let text = '';
  let bytes = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) return bytes > longBytes ? new Blob(parts) : text + decoder.decode();
    bytes += part.value.length;
    const isLong = bytes > longBytes;
    if (bytes > longestBytes) {
      await reader?.cancel();
      throw new CounterbellError('invalid_response', { message: `more than ${longestBytes} bytes` });
    }
    onBytes(bytes);
    // Each by itself, as copying all of them at once takes a phone too long.
    parts.push(isLong ? new Blob([part.value]) : part.value);
    text += isLong ? '' : decoder.decode(part.value, { stream: true });
  }
}
