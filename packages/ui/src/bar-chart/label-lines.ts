/**
 * Cuts a label into at most two lines at a space, since SVG text does not wrap. What does not fit ends in « … »;
 * the whole label stands in the table of the chart.
 */
export function labelLines(label: string, width: number): readonly string[] {
  if (label.length <= width) return [label];
  const cut = label.lastIndexOf(" ", width);
  const at = cut > 0 ? cut : width;
  const rest = label.slice(at).trim();
  return [label.slice(0, at), rest.length <= width ? rest : `${rest.slice(0, width - 1).trimEnd()}…`];
}
