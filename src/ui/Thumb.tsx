import { useState } from 'preact/hooks';

interface ThumbProps {
  readonly src?: string | undefined;
  /** Empty when the name of the product stands beside it. */
  readonly alt: string;
}

/** A product photo of 48px, or a drawn parcel while there is none or when it fails to load. */
export function Thumb({ src, alt }: ThumbProps) {
  const [failedSrc, setFailedSrc] = useState<string>();
  if (src && src !== failedSrc) {
    return (
      <img
        class="thumb"
        src={src}
        alt={alt}
        width={48}
        height={48}
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        onError={() => setFailedSrc(src)}
      />
    );
  }
  return (
    <svg
      class="thumb"
      viewBox="0 0 48 48"
      role={alt ? 'img' : undefined}
      aria-label={alt || undefined}
      aria-hidden={!alt}
    >
      <path class="thumb-line" d="M24 12l10.5 6v12L24 36l-10.5-6V18zM13.5 18L24 24l10.5-6M24 24v12" />
    </svg>
  );
}
