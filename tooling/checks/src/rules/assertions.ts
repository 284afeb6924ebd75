import ts from "typescript";
import { type Fault, lineAt, type Source, walk } from "../sources.ts";

const isConst = (node: ts.AsExpression): boolean => node.type.getText() === "const";

function isAssertion(node: ts.Node): boolean {
  if (ts.isAsExpression(node)) return !isConst(node);
  return ts.isNonNullExpression(node) || ts.isTypeAssertionExpression(node);
}

/** The first line of the statement, property or JSX element that holds `node`. */
function startOfHolder(source: Source, node: ts.Node): number {
  let holder = node;
  while (!ts.isStatement(holder) && !ts.isJsxChild(holder) && !ts.isPropertyAssignment(holder) && holder.parent) {
    holder = holder.parent;
  }
  return lineAt(source, holder.getStart());
}

/** The line of the operator itself, at the end of the expression it follows. */
function lineOfOperator(source: Source, node: ts.Node): number {
  if (ts.isAsExpression(node)) return lineAt(source, node.expression.getEnd());
  return lineAt(source, node.getEnd() - 1);
}

function isComment(line: string | undefined): boolean {
  return line !== undefined && /^\s*(?:\/\/|\/\*|\*|\{\/\*)\s*\S/.test(line);
}

/** An `as` or a `!` overrules the compiler: the line above must be a comment that says why it holds. */
export function findBareAssertions(source: Source): Fault[] {
  const faults: Fault[] = [];
  walk(source, (node) => {
    if (!isAssertion(node)) return;
    const line = lineOfOperator(source, node);
    const explained = [line, lineAt(source, node.getStart()), startOfHolder(source, node)].some((candidate) =>
      isComment(source.lines[candidate - 2]),
    );
    if (!explained) {
      faults.push({
        path: source.path,
        line,
        message: "an `as` or `!` needs a comment on the line above: why it holds",
      });
    }
  });
  return faults;
}
