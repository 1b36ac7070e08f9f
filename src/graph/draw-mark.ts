import type { Mark } from './edge-marks.ts';
import type { Point, Tip } from './layout.ts';
import { element } from './svg-element.ts';

/** One end of an edge, from where its line stops to where it touches the node. */
export function drawMark(mark: Mark, { base, tip }: Tip): string {
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const along = { x: (tip.x - base.x) / length, y: (tip.y - base.y) / length };
  /** A point `forward` units from the base towards the tip, and `aside` units to its left. */
  const at = (forward: number, aside: number): Point => ({
    x: base.x + forward * along.x - aside * along.y,
    y: base.y + forward * along.y + aside * along.x,
  });
  const line = (...points: readonly Point[]) =>
    `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
  const path = (shape: string, d: string) => element('path', { class: `mark ${shape}`, d });
  switch (mark) {
    case 'arrow':
      return path('solid', `${line(at(0, 4.5), at(length, 0), at(0, -4.5))}Z`);
    case 'vee':
      return path('line', line(at(0, 4.5), at(length, 0), at(0, -4.5)) + line(at(0, 0), at(length, 0)));
    case 'bar':
      return path('line', line(at(0, 0), at(length, 0)) + line(at(length - 3, 6), at(length - 3, -6)));
    case 'diamond':
      return path('solid', `${line(at(0, 0), at(length / 2, 4), at(length, 0), at(length / 2, -4))}Z`);
    case 'open-diamond':
      return path('hollow', `${line(at(0, 0), at(length / 2, 4), at(length, 0), at(length / 2, -4))}Z`);
    case 'ring':
    case 'dot': {
      const { x, y } = at(length / 2, 0);
      const shape = mark === 'ring' ? 'hollow' : 'solid';
      const r = (length / 2).toFixed(1);
      return element('circle', { class: `mark ${shape}`, cx: x.toFixed(1), cy: y.toFixed(1), r });
    }
  }
}
