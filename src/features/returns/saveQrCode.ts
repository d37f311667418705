import type { QrShape } from './qrCode.ts';

const modulePixels = 12;
const captionPixels = 64;

/**
 * Saves a QR code as a picture with its number under it, for a phone's photo library. Resolves to false where the
 * browser cannot make one. Drawn on a canvas and saved by a Blob URL, which works under any content security policy;
 * printing is left to the saved picture, as the panel lies in a host page that would be printed with it.
 */
export async function saveQrCode(shape: QrShape, caption: string): Promise<boolean> {
  const picture = await paint(shape, caption);
  if (!picture) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `${caption.replace(/[^\w.-]/gu, '-')}.png`;
  link.click();
  // The download has its own hold on the picture once the click is handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return true;
}

function paint({ size, bars }: QrShape, caption: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const side = size * modulePixels;
  canvas.width = side;
  canvas.height = side + captionPixels;
  const brush = canvas.getContext('2d');
  if (!brush) return Promise.resolve(null);
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = '#000';
  brush.font = '600 36px system-ui, sans-serif';
  brush.textAlign = 'center';
  // Clear of the quiet zone, which a scanner needs empty.
  brush.textBaseline = 'top';
  brush.fillText(caption, side / 2, side + 8, side);
  brush.scale(modulePixels, modulePixels);
  for (const { x, y, width } of bars) brush.fillRect(x, y, width, 1);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
