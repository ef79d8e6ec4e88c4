/** What is done in the thread beside the one that serves pages (app/shared/aside.server.ts). Bundled to build/aside.js. */
import { firstPage, pageTexts } from "#app/domains/insights/files/first-page.server.ts";
import { paintPdf } from "#app/domains/journeys/formats/painting.server.ts";
import type { Picture } from "#app/domains/journeys/formats/picture.ts";
import { type PictureAsked, pictured } from "#app/domains/journeys/formats/pictured.server.ts";
import type { Row } from "#app/domains/journeys/formats/rows.ts";
import { readSheet, writeSheet } from "#app/domains/journeys/formats/sheet.server.ts";
import type { Paper } from "#app/domains/journeys/formats/slicing.ts";
import { type FindingSettings, findingsIn } from "#app/domains/privacy/findings.ts";
import { topicsIn } from "#app/domains/privacy/topics.ts";
import { doTasks } from "#app/shared/aside.server.ts";

type Sized = Pick<Picture, "svg" | "width" | "height">;

doTasks({
  "privacy.topics": ({ texts }: { texts: readonly string[] }) => texts.map(topicsIn),
  "privacy.findings": ({ texts, settings }: { texts: readonly string[]; settings: FindingSettings }) =>
    texts.map((text) => findingsIn(text, settings)),
  "insights.first-page": (pdf: Uint8Array) => firstPage(pdf),
  "insights.page-texts": (pdf: Uint8Array) => pageTexts(pdf),
  "journeys.picture": (asked: PictureAsked) => pictured(asked),
  "journeys.pdf": ({ pictures, paper, title }: { pictures: readonly Sized[]; paper: Paper; title: string }) =>
    paintPdf(pictures, paper, title),
  "journeys.sheet": (sheet: { rows: readonly Row[]; title: string }) => writeSheet(sheet),
  "journeys.read-sheet": (bytes: Uint8Array) => readSheet(bytes),
});
