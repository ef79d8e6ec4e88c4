/** Names and addresses as they are typed or pasted: each on a line or after a comma, addresses also with nothing but a space between. Each once. */
export function listedPeople(text: string): string[] {
  const parts = text.split(/[\n,;]+/).flatMap((part) => {
    // As a mail program copies it: Grace Whetu <grace.whetu@fernhollow.example>
    const [, address] = /<([^<>\s]+@[^<>\s]+)>/.exec(part) ?? [];
    if (address) return address;
    const words = part.trim().split(/\s+/);
    return words.every((word) => word.includes("@")) ? words : words.join(" ");
  });
  return [...new Set(parts.filter((part) => part !== ""))];
}
