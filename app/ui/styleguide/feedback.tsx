import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "../button.tsx";
import { Badge, type BadgeTone, EmptyState, Notice, Skeleton, type Tone } from "../page.tsx";
import { Table } from "../table.tsx";
import { arabicText, longName, longText, Row, Specimen } from "./sample.tsx";

const tones: Tone[] = ["info", "success", "warning", "danger"];
const badges: BadgeTone[] = ["neutral", "struggle", "delight", "mixed", "info", "success", "warning", "danger"];

export function Feedback() {
  return (
    <Specimen title={m.ui_guide_feedback()}>
      {tones.map((tone) => (
        <Notice key={tone} tone={tone} title={`Notice: ${tone}`}>
          <p>What it is about, and what can be done.</p>
        </Notice>
      ))}
      <Notice tone="info">
        <p dir="auto">{arabicText}</p>
      </Notice>
      <Row>
        {badges.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <Badge tone="mixed">{longText}</Badge>
      </Row>
      <EmptyState
        title="No stories yet"
        text="What customers go through will stand here. The first one may be yours."
        action={<LinkButton to="#main">Tell a story</LinkButton>}
      />
      <Skeleton />
    </Specimen>
  );
}

const columns = [
  { key: "name", label: "Name" },
  { key: "department", label: "Department" },
  { key: "told", label: "Stories", align: "end" as const },
];

export function Tables() {
  return (
    <Specimen title={m.ui_guide_tables()}>
      <Table
        caption="People"
        columns={columns}
        rows={[
          { id: "1", cells: { name: "Amara Okafor", department: "Finance", told: "3" } },
          { id: "2", cells: { name: longName, department: longText, told: "12,480" } },
          { id: "3", cells: { name: "ليلى حداد", department: "Communications", told: "0" } },
        ]}
      />
      <Table caption="Nobody" columns={columns} rows={[]} />
    </Specimen>
  );
}
