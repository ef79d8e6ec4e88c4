import MarkdownIt, { type Token } from "markdown-it";

/** Holds settings only, nothing of any request, so that each copy of this module may have its own. */
export const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true })
  // Pictures would fetch from elsewhere; headings would break the order of the page's own; indented text is a paragraph, not code.
  // "[name]: https://…", where a name was replaced, would be the definition of a link and show nothing.
  .disable(["image", "heading", "lheading", "code", "table", "reference"]);

// "Bring it to example.org" names a place; only a whole address becomes a link.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.validateLink = (address) => /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i.test(address.trim());
/** "[here]()" leads nowhere: it stays the text that it is. */
markdown.core.ruler.after("inline", "links-that-lead-somewhere", ({ tokens }) => {
  for (const { children } of tokens) {
    // Links do not stand in links.
    let leadsNowhere = false;
    for (const token of children ?? []) {
      if (token.type === "link_open" && token.attrGet("href") === "") {
        leadsNowhere = true;
        asText(token, "[");
      } else if (token.type === "link_close" && leadsNowhere) {
        leadsNowhere = false;
        asText(token, "]()");
      }
    }
  }
});

function asText(token: Token, content: string): void {
  Object.assign(token, { type: "text", tag: "", nesting: 0, attrs: null, content });
}

markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet("rel", "noopener nofollow");
  return self.renderToken(tokens, index, options);
};

/** Light Markdown (paragraphs, emphasis, lists, quotations, links, code) as HTML that is safe to show: whatever is not that stays text. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}
