import { scrypt, timingSafeEqual } from 'node:crypto';

// What an unknown e-mail is compared with, so that it takes as long as a known one.
const nobody = `scrypt:${Buffer.alloc(16).toString('base64url')}:${Buffer.alloc(32).toString('base64url')}`;

/** Whether a password belongs to a stored hash (`scrypt:<salt>:<hash>`, base64url); null compares with nobody's. */
export async function checkPassword(password: string, stored: string | null): Promise<boolean> {
  const [, salt = '', hash = ''] = (stored ?? nobody).split(':');
  const expected = Buffer.from(hash, 'base64url');
  const derived = await derive(password, Buffer.from(salt, 'base64url'), expected.length);
  return timingSafeEqual(derived, expected) && stored !== null;
}

function derive(password: string, salt: Buffer, length: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, length, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
