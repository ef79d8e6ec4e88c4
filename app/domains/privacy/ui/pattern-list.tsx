import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

interface Pattern {
  readonly id: string;
  readonly name: string;
  readonly pattern: string;
  readonly example: string;
}

/** How the organisation writes its numbers, each to be taken away. */
export function PatternList({ patterns }: { patterns: readonly Pattern[] }) {
  if (patterns.length === 0) return <EmptyState title={m.privacy_patterns_none_title()} text={m.privacy_patterns_none_text()} />;
  return (
    <Table
      caption={m.privacy_patterns_table()}
      columns={[
        { key: "name", label: m.privacy_pattern_name() },
        { key: "pattern", label: m.privacy_pattern() },
        { key: "example", label: m.privacy_pattern_example() },
        { key: "remove", label: m.privacy_pattern_remove_column(), align: "end" },
      ]}
      rows={patterns.map(({ id, name, pattern, example }) => ({
        id,
        cells: {
          name: <span dir="auto">{name}</span>,
          pattern: <code className="break-all">{pattern}</code>,
          example: <code className="break-all">{example}</code>,
          remove: (
            <Form method="post" action={`/admin/privacy/${id}/removal`}>
              <Button tone="quiet" aria-label={m.privacy_pattern_remove_named({ name })}>
                {m.privacy_pattern_remove()}
              </Button>
            </Form>
          ),
        },
      }))}
    />
  );
}
