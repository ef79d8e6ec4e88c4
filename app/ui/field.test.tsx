import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import {
  CheckboxGroup,
  DateField,
  FoldedCheckboxGroup,
  FormErrors,
  type FormField,
  RadioGroup,
  RangeField,
  SelectField,
  TextField,
} from "./field.tsx";

const sample = (state: Partial<FormField> = {}): FormField => ({
  id: "post-sketch",
  name: "sketch",
  errorId: "post-sketch-error",
  descriptionId: "post-sketch-description",
  formId: "post",
  ...state,
});

/** The attributes of the first element with this tag. */
function attributesOf(html: string, tag: string): Record<string, string> {
  const found = new RegExp(`<${tag}(\\s[^>]*)`).exec(html)?.[1] ?? "";
  return Object.fromEntries([...found.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
}

const textOf = (html: string, id: string) => new RegExp(`id="${id}"[^>]*>(.*?)</p>`, "s").exec(html)?.[1]?.replace(/<[^>]+>/g, "");

describe("a text field", () => {
  it("belongs to its form and its label and carries what was typed", () => {
    const html = renderToStaticMarkup(<TextField field={sample({ defaultValue: "a <b> & c" })} label="Who?" />);
    expect(attributesOf(html, "input")).toMatchObject({ id: "post-sketch", name: "sketch", form: "post", value: "a &lt;b&gt; &amp; c" });
    expect(attributesOf(html, "label")).toMatchObject({ for: "post-sketch" });
  });

  it("ties hint, limit and mistake to the field", () => {
    const html = renderToStaticMarkup(
      <TextField field={sample({ errors: ["Say who."] })} label="Who?" hint="No names." maxLength={1200} />,
    );
    const control = attributesOf(html, "input");
    const described = (control["aria-describedby"] ?? "").split(" ").map((id) => textOf(html, id));
    expect(described).toEqual(["No names.", "Say who.", "At most 1,200 characters."]);
    expect(control["aria-invalid"]).toBe("true");
  });

  it("describes nothing where there is nothing to say", () => {
    const control = attributesOf(renderToStaticMarkup(<TextField field={sample()} label="Who?" />), "input");
    expect(control).not.toHaveProperty("aria-describedby");
    expect(control).not.toHaveProperty("aria-invalid");
  });

  it("counts instead of cutting what is too long", () => {
    const html = renderToStaticMarkup(<TextField field={sample({ defaultValue: "x".repeat(12) })} label="Who?" multiline maxLength={10} />);
    expect(html).toContain("x".repeat(12));
    expect(html).toContain("12 of at most 10 characters.");
    expect(attributesOf(html, "textarea")).not.toHaveProperty("maxlength");
  });
});

describe("choices", () => {
  const options = [
    { value: "branch", label: "Branch" },
    { value: "phone", label: "Phone" },
  ];

  it("keep what was chosen", () => {
    const one = renderToStaticMarkup(
      <SelectField field={sample({ defaultValue: "phone" })} label="Channel" options={options} emptyLabel="Any" />,
    );
    expect(one).toMatch(/<option value="phone" selected="">/);
    const several = renderToStaticMarkup(
      <CheckboxGroup field={sample({ defaultOptions: ["branch", "phone"] })} label="Channels" options={options} />,
    );
    expect(several.match(/checked=""/g)).toHaveLength(2);
    const radio = renderToStaticMarkup(<RadioGroup field={sample({ defaultValue: "branch" })} label="Channel" options={options} />);
    expect(radio.match(/checked=""/g)).toHaveLength(1);
  });

  it("are a group with a name, whose mistake is announced with it", () => {
    const html = renderToStaticMarkup(<RadioGroup field={sample({ errors: ["Choose one."] })} label="Channel" options={options} />);
    expect(attributesOf(html, "fieldset")["aria-describedby"]).toBe("post-sketch-error");
    expect(html).toMatch(/<legend[^>]*>Channel<\/legend>/);
    expect(textOf(html, "post-sketch-error")).toBe("Choose one.");
  });
});

describe("a range", () => {
  it("says its ends and its value", () => {
    const html = renderToStaticMarkup(
      <RangeField field={sample({ defaultValue: "-40" })} label="Feeling" min={-100} max={100} low="Awful" high="Wonderful" />,
    );
    expect(attributesOf(html, "input")).toMatchObject({ type: "range", min: "-100", max: "100", value: "-40", "aria-valuetext": "-40" });
    expect(html).toContain("Awful");
    expect(html).toContain("Wonderful");
  });

  it("starts in the middle", () => {
    const html = renderToStaticMarkup(<RangeField field={sample()} label="Feeling" min={0} max={100} low="Calm" high="Stirred" />);
    expect(attributesOf(html, "input")).toMatchObject({ value: "50" });
  });
});

it("a date is a native date", () => {
  const html = renderToStaticMarkup(<DateField field={sample({ defaultValue: "2026-05-04" })} label="When?" max="2026-11-21" />);
  expect(attributesOf(html, "input")).toMatchObject({ type: "date", value: "2026-05-04", max: "2026-11-21" });
});

describe("the mistakes of a form", () => {
  it("lead to their fields", () => {
    const html = renderToStaticMarkup(
      <FormErrors
        form={{
          id: "post",
          errorId: "post-error",
          errors: ["Somebody was faster."],
          allErrors: { "": ["Somebody was faster."], sketch: ["Say who."] },
        }}
      />,
    );
    expect(html).toContain('role="alert"');
    expect(html.match(/Somebody was faster\./g)).toHaveLength(1);
    expect(html).toMatch(/<a href="#post-sketch"[^>]*>Say who\.<\/a>/);
  });

  it("are not there when there are none", () => {
    expect(renderToStaticMarkup(<FormErrors form={{ id: "post", errorId: "post-error", allErrors: {} }} />)).toBe("");
  });
});

describe("very many choices", () => {
  it("are folded in groups that say how many are chosen, and belong to one field", () => {
    const html = renderToStaticMarkup(
      <FoldedCheckboxGroup
        field={sample({ name: "mail", defaultOptions: ["a", "c"] })}
        label="Mail me when"
        groups={[
          {
            title: "Stories",
            options: [
              { value: "a", label: "A" },
              { value: "b", label: "B" },
            ],
          },
          { title: "Insights", options: [{ value: "c", label: "C" }] },
        ]}
        say={({ on, all }) => `${on} of ${all}`}
      />,
    );
    expect(html.match(/<summary/g)).toHaveLength(2);
    expect(html.match(/name="mail"/g)).toHaveLength(3);
    expect(html.match(/checked=""/g)).toHaveLength(2);
    expect(html).toMatch(/<h2>Stories<\/h2> <span[^>]*>1 of 2</);
    expect(html.match(/id="post-sketch"/g)).toHaveLength(1);
  });
});
