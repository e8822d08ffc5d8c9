import { imageSize } from 'image-size';

/** What the first bytes of a picture say of it. */
export interface PictureHead {
  /** `jpg`, `png`, `gif`, `webp`, `avif`, `svg`, or another that browsers do not show. */
  readonly type: string;
  /** In CSS pixels, as it is shown; absent where the file says none, as a drawing may. */
  readonly width?: number;
  readonly height?: number;
}

/** The type of a picture by its bytes, and its size; undefined for what is no picture. */
export function pictureHead(bytes: Uint8Array): PictureHead | undefined {
  try {
    const { type, width, height, orientation } = imageSize(bytes);
    if (type === undefined) return undefined;
    if (!(width > 0 && height > 0)) return { type };
    // Taken with the camera on its side (Exif 2.3, section 4.6.4): browsers turn it.
    const turned = orientation !== undefined && orientation >= 5;
    const size = turned ? { width: height, height: width } : { width, height };
    return { type, width: Math.round(size.width), height: Math.round(size.height) };
  } catch {
    // Drawings without a size are drawings all the same.
    const start = new TextDecoder().decode(bytes.subarray(0, 4096));
    return /^\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*<(?:\w+:)?svg[\s>]/.test(start)
      ? { type: 'svg' }
      : undefined;
  }
}
