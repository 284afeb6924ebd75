/** Whole numbers one after the other, without the spaces SVG does not need: « 3-4 12 ». */
function compact(numbers: readonly number[]): string {
  return numbers.map((number, index) => (index > 0 && number >= 0 ? ` ${number}` : `${number}`)).join("");
}

function lineAsPath(line: readonly GeoJSON.Position[]): string {
  const points = line.map(([x = 0, y = 0]) => [Math.round(x), Math.round(y)] as const);
  const [first] = points;
  if (!first) return "";
  const steps = points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? first;
    return x === fromX && y === fromY ? [] : [x - fromX, y - fromY];
  });
  return steps.length > 0 ? `M${compact(first)}l${compact(steps)}` : "";
}

/**
 * The `d` of an SVG path: relative whole numbers, half the size of absolute decimals. Rounded from the absolute
 * points, so that neighbours stay neighbours; a closed line ends where it began.
 */
export function linesAsPath(lines: ReadonlyArray<readonly GeoJSON.Position[]>): string {
  return lines.map(lineAsPath).join("");
}
