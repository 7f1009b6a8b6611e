/** What looks at a video found: brightness of `columns` × `rows` spots, look after look. */
export interface Looks {
  readonly columns: number;
  readonly rows: number;
  /** A second. */
  readonly rate: number;
  /** One byte a spot. */
  readonly grey: Uint8Array;
}

/** Where the middle of the window is at a moment, as a share of the width; it glides to the next point. */
export interface PathPoint {
  readonly ms: number;
  readonly centre: number;
  /** A new shot: the window jumps here. */
  readonly jumps: boolean;
}

/** What moving by a column costs, where seeing all there is to see is worth 1. */
const moveCost = 0.05;
/** The most columns between two looks: faster makes people dizzy. */
const farthest = 2;
/** What does not move matters a little: a face that listens is better than a wall. */
const detailShare = 0.15;

/**
 * The calmest way of a window of `windowShare` of the width that sees most of what moves: the cheapest of all ways, by
 * dynamic programming over looks and columns. `shots`: first moments of new shots, in milliseconds.
 */
export function followPath(looks: Looks, windowShare: number, shots: readonly number[]): PathPoint[] {
  const { columns, rows, rate, grey } = looks;
  const count = Math.floor(grey.length / (columns * rows));
  const cuts = new Set(shots.map((ms) => Math.round((ms / 1_000) * rate)));
  const half = Math.max(1, Math.round((windowShare * columns) / 2));
  const from = new Int16Array(count * columns);
  let costs = new Float64Array(columns);
  for (let look = 0; look < count; look += 1) {
    const isCut = look === 0 || cuts.has(look);
    const seen = seenThrough(interest(looks, look, isCut), half);
    const next = new Float64Array(columns);
    const cheapest = isCut ? indexOfLeast(costs, 0, columns - 1) : 0;
    for (let column = 0; column < columns; column += 1) {
      const before = isCut ? cheapest : cheapestNear(costs, column);
      const move = isCut ? 0 : moveCost * Math.abs(before - column);
      next[column] = (costs[before] ?? 0) + move + 1 - (seen[column] ?? 0);
      from[look * columns + column] = before;
    }
    costs = next;
  }
  const way = new Array<number>(count);
  let column = indexOfLeast(costs, 0, columns - 1);
  for (let look = count - 1; look >= 0; look -= 1) {
    way[look] = column;
    column = from[look * columns + column] ?? column;
  }
  return pointsOf(way, { columns, rate, half, cuts });
}

/** How interesting each column is, all together 1: what moves, and a little of what has edges. */
function interest({ columns, rows, grey }: Looks, look: number, isCut: boolean): Float64Array {
  const size = columns * rows;
  const at = look * size;
  const moving = new Float64Array(columns);
  const detail = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const spot = at + row * columns + column;
      const value = grey[spot] ?? 0;
      // Noise of the camera moves everywhere a little.
      if (!isCut)
        moving[column] = (moving[column] ?? 0) + Math.max(0, Math.abs(value - (grey[spot - size] ?? 0)) - 6);
      if (column > 0) detail[column] = (detail[column] ?? 0) + Math.abs(value - (grey[spot - 1] ?? 0));
    }
  }
  const [allMoving, allDetail] = [total(moving), total(detail)];
  // The middle counts a little more, so that what is nowhere is looked for there.
  const middle = (column: number): number => 0.02 * (1 - Math.abs(column - (columns - 1) / 2) / columns);
  return Float64Array.from(moving, (value, column) => {
    const moves = allMoving > 0 ? (1 - detailShare) * (value / allMoving) : 0;
    return (
      moves +
      (allDetail > 0 ? detailShare * ((detail[column] ?? 0) / allDetail) : 0) +
      middle(column) / columns
    );
  });
}

/** What a window around each column sees. One that would reach over the edge stands at the edge. */
function seenThrough(values: Float64Array, half: number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [index, value] of values.entries()) sums[index + 1] = (sums[index] ?? 0) + value;
  return Float64Array.from(values, (_, column) => {
    const centre = Math.min(values.length - half, Math.max(half, column));
    return (sums[Math.min(values.length, centre + half)] ?? 0) - (sums[Math.max(0, centre - half)] ?? 0);
  });
}

function cheapestNear(costs: Float64Array, column: number): number {
  let best = column;
  for (let step = 1; step <= farthest; step += 1) {
    for (const near of [column - step, column + step]) {
      const cost = costs[near];
      if (
        cost !== undefined &&
        cost + moveCost * step < (costs[best] ?? 0) + moveCost * Math.abs(best - column)
      )
        best = near;
    }
  }
  return best;
}

function indexOfLeast(values: Float64Array, first: number, last: number): number {
  let least = first;
  for (let index = first + 1; index <= last; index += 1)
    if ((values[index] ?? 0) < (values[least] ?? 0)) least = index;
  return least;
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

interface Frame {
  readonly columns: number;
  readonly rate: number;
  readonly half: number;
  readonly cuts: ReadonlySet<number>;
}

/** The way as few points: one where it begins to move, turns or comes to rest. */
function pointsOf(way: readonly number[], { columns, rate, half, cuts }: Frame): PathPoint[] {
  const centreOf = (column: number): number =>
    Math.min(columns - half, Math.max(half, column + 0.5)) / columns;
  const points: PathPoint[] = [];
  for (const [look, column] of way.entries()) {
    const jumps = look === 0 || cuts.has(look);
    const isLast = look === way.length - 1 || cuts.has(look + 1);
    const turns = (way[look + 1] ?? column) - column !== column - (way[look - 1] ?? column);
    if (jumps || isLast || turns)
      points.push({ ms: Math.round((look / rate) * 1_000), centre: centreOf(column), jumps });
  }
  return points;
}
