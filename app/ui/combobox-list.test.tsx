import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { SearchableList } from "./combobox-list.client.tsx";

it("posts what is chosen from a field that can take the focus, which it hands on", () => {
  const html = renderToStaticMarkup(
    <SearchableList
      id="site-zone"
      name="zone"
      form="site"
      labelId="site-zone-label"
      options={[{ value: "Europe/Dublin", label: "Dublin" }]}
      start="Europe/Dublin"
    />,
  );
  const posted = /<input[^>]*name="zone"[^>]*>/.exec(html)?.[0];
  expect(posted).toContain('value="Europe/Dublin"');
  expect(posted).not.toContain('type="hidden"');
  expect(posted).toContain('aria-hidden="true"');
  expect(posted).toContain('tabindex="-1"');
  expect(html).toMatch(/<input[^>]*id="site-zone"/);
});
