const sizes = { small: "size-7 text-xs", medium: "size-10 text-sm", large: "size-20 text-2xl" };
const colours = [
  "bg-accent-soft text-accent",
  "bg-struggle-soft text-struggle",
  "bg-delight-soft text-delight",
  "bg-mixed-soft text-mixed",
  "bg-success-soft text-success",
];

/** A person's initials in a colour that stays theirs. The name stands beside it, so it is not read out. */
export function Avatar({ name, size = "medium" }: { name: string; size?: keyof typeof sizes }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold ${sizes[size]} ${colourOf(name)}`}
    >
      {initialsOf(name)}
    </span>
  );
}

/** Up to two letters: of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase() ?? "").join("");
}

function colourOf(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return colours[sum % colours.length] ?? "";
}
