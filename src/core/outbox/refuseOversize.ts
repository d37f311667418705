import { CounterbellError } from '#core/errors.ts';

/** What one write may hold, and what all that wait may hold together; a device's quota is shared with the shop. */
const limits = { entries: 100, blobs: 20, bytes: 20_000_000, allBytes: 60_000_000 };

/** Refuses a write that is more than may be kept; throws `rejected` with reason `payload_too_large`. */
export function refuseOversize(input: unknown, waiting: readonly unknown[]): void {
  const own = blobsIn(input);
  const bytes = bytesOf(own);
  const allBytes = bytes + bytesOf(waiting.flatMap(blobsIn));
  const isRefused =
    own.length > limits.blobs ||
    bytes > limits.bytes ||
    allBytes > limits.allBytes ||
    waiting.length >= limits.entries;
  if (isRefused) throw new CounterbellError('rejected', { reason: 'payload_too_large' });
}

function blobsIn(value: unknown): Blob[] {
  if (value instanceof Blob) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(blobsIn) : [];
}

function bytesOf(blobs: readonly Blob[]): number {
  return blobs.reduce((sum, { size }) => sum + size, 0);
}
