/** The patterns by which an organisation writes its own account, policy and reference numbers. */

export const longestPattern = 120;
export const mostPatterns = 30;

/** Characters: what is shorter stands in every text. */
export const shortestMatch = 4;

export type PatternFault = "empty" | "too-long" | "not-a-pattern" | "could-hang" | "matches-nothing" | "matches-little" | "matches-much";

/** Whether a pattern may be kept: safe, and finding numbers of the organisation, not every figure or word of a story. */
export function patternFault(pattern: string): PatternFault | undefined {
  const unsafe = unsafeFault(pattern);
  if (unsafe !== undefined) return unsafe;
  if (leastLength(pattern) < shortestMatch) return "matches-little";
  return compiledPattern(pattern)?.test(ordinaryText) ? "matches-much" : undefined;
}

/** What any story may say, with its years, times, prices and amounts; no number in it is anybody's. */
const ordinaryText = `We waited 45 minutes on 12 March 2024 (and again on 12/03/2024 or 2024-03-12) between 09:30 and 10.45, call after call.
The bill was £1,250.00, then 1250 euros or $99.99; 100% of 30000 homes and 1,000,000 people had no water for 3-4 days in 2019/20.
Nobody at the self-service desk in the well-known high-street branch could say why: "Please hold the line," they said. It's no one's fault!`;

/**
 * Whether a pattern may be used on every text: a regular expression that cannot take exponential time. Nothing that repeats may
 * stand inside something that repeats, repetitions are counted, and the expression neither looks around nor refers back.
 */
function unsafeFault(pattern: string): PatternFault | undefined {
  if (pattern.trim() === "") return "empty";
  if (pattern.length > longestPattern) return "too-long";
  if (couldHang(pattern)) return "could-hang";
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test("") ? "matches-nothing" : undefined;
  } catch {
    return "not-a-pattern";
  }
}

/** Characters of the shortest text that a safe pattern finds: the least of what stands between bars, added up, times its repetition. */
function leastLength(pattern: string): number {
  const atom = /\\[bB]|[$^]|(\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|.)|\[(?:\\.|[^\]\\])*\]|[^()|])/suy;
  const quantifier = /(?:([?*])|(\+)|\{(\d+)(?:,\d*)?\})\??/y;
  let at = 0;
  const take = (form: RegExp) => {
    form.lastIndex = at;
    const match = form.exec(pattern);
    at += match?.[0].length ?? 0;
    return match;
  };
  const times = () => {
    const match = take(quantifier);
    return match?.[1] ? 0 : Number(match?.[3] ?? 1);
  };
  const choice = (): number => {
    let least = Number.POSITIVE_INFINITY;
    let sum = 0;
    while (at < pattern.length && pattern[at] !== ")") {
      if (pattern[at] === "|") {
        at += 1;
        least = Math.min(least, sum);
        sum = 0;
      } else if (take(/\((?:\?:)?/y)) {
        const inside = choice();
        at += 1;
        sum += inside * times();
      } else {
        const match = take(atom);
        if (!match) return 0;
        const one = match[1] === undefined ? 0 : 1;
        sum += one * times();
      }
    }
    return Math.min(least, sum);
  };
  return choice();
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

/** A number in the text that this pattern writes, whole: not a part of a longer word. One that was kept before rules were stricter is used. */
export function compiledPattern(pattern: string): RegExp | undefined {
  if (unsafeFault(pattern) !== undefined) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
}
