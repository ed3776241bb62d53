import { largest, tenth } from './geometry.js';

/** A wide column chart, 640 by 100 units: one path for its columns, and the words under it. */
export type Bars = { readonly path: string; readonly labels: readonly { readonly x: number; readonly text: string }[] };

const width = 640;
const floor = 78;
const highest = 72;
const leastColumn = 1.5;
const labelWidth = 60;

/** Columns for counts in order of time, with a hairline under them. A label stands under its column's start; one that would touch the label before it is left out. */
export function bars(columns: readonly { readonly count: number; readonly label?: string }[]): Bars {
  const max = largest(columns.map((column) => column.count));
  const step = Math.min(width / Math.max(columns.length, 1), 40);
  const wide = tenth(step * 0.8);
  const marks = columns.map(({ count }, index) => {
    if (count === 0) return '';
    const high = tenth(Math.max(leastColumn, (count / max) * highest));
    return `M${tenth(index * step)} ${tenth(floor - high)}h${wide}v${high}h-${wide}z`;
  });
  const end = tenth(columns.length * step);
  return { path: `${marks.join('')}M0 ${floor}h${end}v1h-${end}z`, labels: labelsOf(columns, step) };
}

function labelsOf(columns: readonly { readonly label?: string }[], step: number): Bars['labels'] {
  const labels: { x: number; text: string }[] = [];
  let free = 0;
  columns.forEach(({ label }, index) => {
    const x = tenth(index * step);
    if (label === undefined || x < free || x > width - 28) return;
    labels.push({ x, text: label });
    free = x + labelWidth;
  });
  return labels;
}
