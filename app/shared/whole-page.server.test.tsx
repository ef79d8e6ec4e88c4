import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { gathering } from "./whole-page.server.ts";

function drawn(words: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const list = (
      <ul>
        {words.map((word) => (
          <li key={word} title={word}>
            {word}
          </li>
        ))}
      </ul>
    );
    const { pipe } = renderToPipeableStream(list, { onAllReady: () => pipe(gathering(resolve)), onError: reject });
  });
}

test("a page says every name as it is written, wherever its letters fall", async () => {
  const names = ["Tomás Arce", "Nguyễn Thị Hoa", "王小明", "Zoë 👩‍👧 Ağaoğlu"];
  const words = Array.from({ length: 4_000 }, (_, turn) => `${"x".repeat(turn % 7)} ${names[turn % names.length]} ${turn}`);
  const page = await drawn(words);
  expect(page.includes(0)).toBe(false);
  const html = new TextDecoder("utf-8", { fatal: true }).decode(page);
  expect(html).toBe(`<ul>${words.map((word) => `<li title="${word}">${word}</li>`).join("")}</ul>`);
});
