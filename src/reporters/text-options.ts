import type { Paint } from './paint.ts';

/** How a text is laid out for its reader. */
export interface TextOptions {
  readonly paint: Paint;
  /** In cells of a terminal. */
  readonly width: number;
  /** A file of the content folder as the reader would write it. */
  pathOf(file: string): string;
}
