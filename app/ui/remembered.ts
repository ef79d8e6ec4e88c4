import { useEffect, useState } from "react";

/** A choice that this browser remembers. As long as it is not known (and before scripts) it is the first one. */
export function useRemembered<Value>(
  name: string,
  first: Value,
  isOne: (value: unknown) => value is Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState(first);
  const key = `alongside-${name}`;
  useEffect(() => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
      if (isOne(kept)) setValue(kept);
    } catch {
      // A browser may keep nothing, or something else.
    }
  }, [key, isOne]);
  const set = (next: Value) => {
    setValue(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // It holds for this page.
    }
  };
  return [value, set];
}
