/** The patterns by which an organisation writes its own account, policy and reference numbers. */

export const longestPattern = 120;
export const mostPatterns = 30;

export type PatternFault = "empty" | "too-long" | "not-a-pattern" | "could-hang" | "matches-nothing";

/**
 * Whether a pattern may be used on every text: a regular expression that cannot take exponential time. Nothing that repeats may
 * stand inside something that repeats, repetitions are counted, and the expression neither looks around nor refers back.
 */
export function patternFault(pattern: string): PatternFault | undefined {
  if (pattern.trim() === "") return "empty";
  if (pattern.length > longestPattern) return "too-long";
  if (couldHang(pattern)) return "could-hang";
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test("") ? "matches-nothing" : undefined;
  } catch {
    return "not-a-pattern";
  }
}

function couldHang(pattern: string): boolean {
  /** For each open group, whether something in it repeats or chooses. */
  const open: boolean[] = [false];
  let repeats = 0;
  let last: "one" | "busy group" | "group" | undefined;
  for (let at = 0; at < pattern.length; at += 1) {
    const rest = pattern.slice(at);
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest)?.[0];
    if (pattern[at] === "\\") {
      if (/[1-9k]/.test(pattern[at + 1] ?? "")) return true;
      at += /^\\[pPu]\{[^}]*\}/.exec(rest) ? (/^\\[pPu]\{[^}]*\}/.exec(rest)?.[0].length ?? 2) - 1 : 1;
      last = "one";
    } else if (pattern[at] === "[") {
      const set = /^\[(?:\\.|[^\]\\])*\]/.exec(rest)?.[0];
      if (set === undefined) return false;
      at += set.length - 1;
      last = "one";
    } else if (pattern[at] === "(") {
      if (/^\(\?(?!:)/.test(rest)) return true;
      if (rest.startsWith("(?:")) at += 2;
      open.push(false);
      last = undefined;
    } else if (pattern[at] === ")") {
      const busy = open.pop() ?? false;
      if (busy && open.length > 0) open[open.length - 1] = true;
      last = busy ? "busy group" : "group";
    } else if (quantifier !== undefined) {
      const fixed = /^\{\d+\}/.test(quantifier);
      const unbounded = /^(?:[*+]|\{\d+,\})/.test(quantifier);
      if (last === "busy group" && quantifier[0] !== "?") return true;
      if (unbounded) repeats += 1;
      if (Number(/\{(?:\d+,)?(\d+)/.exec(quantifier)?.[1] ?? 0) > 100) return true;
      if (!fixed) open[open.length - 1] = true;
      at += quantifier.length - 1;
      last = undefined;
    } else {
      if (pattern[at] === "|") open[open.length - 1] = true;
      last = "one";
    }
  }
  return repeats > 3;
}

/** A number in the text that this pattern writes, whole: not a part of a longer word. */
export function compiledPattern(pattern: string): RegExp | undefined {
  if (patternFault(pattern) !== undefined) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
}
