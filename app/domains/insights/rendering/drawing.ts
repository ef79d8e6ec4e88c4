/**
 * Draws a chart as SVG, without a library: five shapes in a fixed width, coloured by classes so that light and dark need no second
 * drawing (docs/decisions says why). Series differ in shape as well as in colour.
 */
import { escaped } from "#app/shared/svg-text.ts";
import type { Chart } from "./charts.ts";

const width = 560;
const fontSize = 15;
/** How wide a letter is on average. */
const letter = 8.3;

const at = (value: number) => String(Math.round(value * 10) / 10);

/** `name` makes the ids in it differ from those of other charts on the page. */
export function drawChart(chart: Chart, name: string): string {
  const { body, height } = drawings[chart.type](chart);
  const described = chart.description || summaryOf(chart);
  return (
    `<svg class="chart" viewBox="0 0 ${width} ${at(height)}" role="img" aria-labelledby="${name}-title ${name}-text">` +
    `<title id="${name}-title">${escaped(chart.title)}</title><desc id="${name}-text">${escaped(described)}</desc>${body}</svg>`
  );
}

/** What is seen at a glance, for who cannot see it. */
function summaryOf({ table, values, unit }: Chart): string {
  const all = values.flatMap((row, place) => row.flatMap((value) => (value === null ? [] : [{ value, place }])));
  const [least] = all.toSorted((one, other) => one.value - other.value);
  const most = all.toSorted((one, other) => other.value - one.value)[0];
  if (!least || !most) return "";
  const say = (one: { value: number; place: number }) => `${table.rows[one.place]?.[0] ?? ""} (${withUnit(one.value, unit)})`;
  return `${table.head.slice(1).join(", ")}: from ${say(least)} to ${say(most)}.`;
}

interface Drawing {
  readonly body: string;
  readonly height: number;
}

const drawings: Record<Chart["type"], (chart: Chart) => Drawing> = {
  bar: drawBars,
  line: drawLines,
  dot: drawDots,
  heat: drawHeat,
  "before-after": drawBeforeAfter,
};

const withUnit = (value: number, unit: string) => {
  const plain = Math.abs(value) >= 10_000 ? value.toLocaleString("en-GB").replaceAll(",", "\u202f") : String(value);
  if (!unit) return plain;
  return unit === "%" ? `${plain}%` : `${plain} ${unit}`;
};

function words(x: number, y: number, said: string, { anchor = "start", look = "chart-text" } = {}): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" class="${look}">${escaped(said)}</text>`;
}

/** A label over at most two lines, the rest behind an ellipsis. */
function label(x: number, middle: number, said: string, room: number, anchor = "end"): string {
  const most = Math.max(4, Math.floor(room / letter));
  const lines: string[] = [""];
  for (const word of said.split(/\s+/)) {
    const last = lines.at(-1) ?? "";
    if (last === "") lines[lines.length - 1] = word;
    else if (last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, 2).map((line, place) => {
    const cut = line.length > most || (place === 1 && lines.length > 2);
    return cut ? `${line.slice(0, most - 1)}…` : line;
  });
  const top = middle + fontSize * 0.35 - (shown.length - 1) * fontSize * 0.6;
  return shown.map((line, place) => words(x, top + place * fontSize * 1.2, line, { anchor })).join("");
}

const roomFor = (labels: readonly string[], most: number) =>
  Math.min(most, Math.max(...labels.map((one) => Math.min(one.length, 40) * letter), 40) + 8);

/** Round numbers that a scale can be read by, from at most `lowest` to at least `highest`. */
export function ticks(lowest: number, highest: number, wanted = 4): number[] {
  const span = highest - lowest || Math.abs(highest) || 1;
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough * 0.999) ?? power * 10;
  const from = Math.floor(lowest / step + 1e-9);
  const to = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: to - from + 1 }, (_, place) => Number(((from + place) * step).toPrecision(12)));
}

interface Scale {
  (value: number): number;
  readonly marks: readonly number[];
}

function scale(values: Chart["values"], [start, end]: [number, number], { fromZero }: { fromZero: boolean }): Scale {
  const all = values.flat().filter((value) => value !== null);
  const lowest = Math.min(...all, ...(fromZero ? [0] : []));
  const highest = Math.max(...all, ...(fromZero ? [0] : []));
  const marks = ticks(lowest, highest);
  const [first = 0, last = 1] = [marks[0], marks.at(-1)];
  const place = (value: number) => start + ((value - first) / (last - first || 1)) * (end - start);
  return Object.assign(place, { marks });
}

/** Signs of the series, side by side above the drawing. Nothing where there is only one. */
function legend(names: readonly string[]): Drawing {
  if (names.length < 2) return { body: "", height: 4 };
  let [x, y] = [0, 16];
  const parts = names.map((name, series) => {
    const needed = 26 + Math.min(name.length, 40) * letter + 14;
    if (x > 0 && x + needed > width) [x, y] = [0, y + 24];
    const part = sign(x + 8, y - 5, series) + words(x + 22, y, name.slice(0, 40));
    x += needed;
    return part;
  });
  return { body: parts.join(""), height: y + 16 };
}

/** A circle, a square, a diamond, a triangle, a ring: told apart without colour. */
function sign(x: number, y: number, series: number): string {
  const look = `class="chart-sign chart-${series + 1}"`;
  const [left, right, top, bottom] = [x - 6, x + 6, y - 6, y + 6].map(at);
  if (series === 1) return `<rect x="${left}" y="${top}" width="11" height="11" ${look}/>`;
  if (series === 2)
    return `<path d="M${at(x)} ${at(y - 7.5)}L${at(x + 7.5)} ${at(y)}L${at(x)} ${at(y + 7.5)}L${at(x - 7.5)} ${at(y)}Z" ${look}/>`;
  if (series === 3) return `<path d="M${at(x)} ${top}L${right} ${bottom}L${left} ${bottom}Z" ${look}/>`;
  if (series === 4) return `<circle cx="${at(x)}" cy="${at(y)}" r="4.5" class="chart-ring chart-5"/>`;
  return `<circle cx="${at(x)}" cy="${at(y)}" r="6" ${look}/>`;
}

function uprightGrid(place: Scale, top: number, bottom: number, unit: string): string {
  const last = place.marks.length - 1;
  const lastWords = withUnit(place.marks[last] ?? 0, unit);
  const room = place(place.marks[last] ?? 0) - lastWords.length * letter - letter;
  return place.marks
    .map((mark, number) => {
      const x = place(mark);
      const line = `<line x1="${at(x)}" x2="${at(x)}" y1="${at(top)}" y2="${at(bottom)}" class="${mark === 0 ? "chart-axis" : "chart-grid"}"/>`;
      const said = number === last ? lastWords : withUnit(mark, "");
      // The last one carries the unit, and may need the place of the one before it.
      if (number > 0 && number < last && x + (said.length * letter) / 2 > room) return line;
      const anchor = number === 0 ? "start" : number === last ? "end" : "middle";
      return line + words(x, bottom + 18, said, { anchor, look: "chart-quiet" });
    })
    .join("");
}

function drawBars({ table, values, unit }: Chart): Drawing {
  const names = table.head.slice(1);
  const above = legend(names);
  const labels = table.rows.map(([name = ""]) => name);
  const left = roomFor(labels, 210);
  const thick = names.length > 1 ? 15 : 20;
  const row = Math.max(names.length * (thick + 3) + 14, 40);
  const place = scale(values, [left + 6, width - 66], { fromZero: true });
  const bottom = above.height + labels.length * row;
  const bars = values.map((cells, line) => {
    const top = above.height + line * row + (row - names.length * (thick + 3)) / 2;
    const drawn = cells.map((value, series) => {
      if (value === null) return "";
      const [from, to] = [place(Math.min(0, value)), place(Math.max(0, value))];
      const y = top + series * (thick + 3);
      return (
        `<rect x="${at(from)}" y="${at(y)}" width="${at(Math.max(to - from, 1))}" height="${thick}" rx="2" class="chart-${series + 1}"/>` +
        words(to + 6, y + thick / 2 + 5, withUnit(value, names.length > 1 ? "" : unit), { look: "chart-value" })
      );
    });
    return label(left - 4, above.height + line * row + row / 2, labels[line] ?? "", left - 8) + drawn.join("");
  });
  return { body: above.body + uprightGrid(place, above.height, bottom, unit) + bars.join(""), height: bottom + 28 };
}

function drawDots({ table, values, unit }: Chart): Drawing {
  const names = table.head.slice(1);
  const above = legend(names);
  const labels = table.rows.map(([name = ""]) => name);
  const left = roomFor(labels, 210);
  const row = 38;
  const place = scale(values, [left + 14, width - 20], { fromZero: false });
  const bottom = above.height + labels.length * row;
  const lines = values.map((cells, line) => {
    const y = above.height + line * row + row / 2;
    const there = cells.filter((value) => value !== null).map(place);
    const thread =
      there.length > 1
        ? `<line x1="${at(Math.min(...there))}" x2="${at(Math.max(...there))}" y1="${at(y)}" y2="${at(y)}" class="chart-thread"/>`
        : "";
    return (
      label(left - 4, y, labels[line] ?? "", left - 8) +
      thread +
      cells.map((value, series) => (value === null ? "" : sign(place(value), y, series))).join("")
    );
  });
  return { body: above.body + uprightGrid(place, above.height, bottom, unit) + lines.join(""), height: bottom + 28 };
}

function drawBeforeAfter(chart: Chart): Drawing {
  const { table, values, unit } = chart;
  const above = legend(table.head.slice(1));
  const labels = table.rows.map(([name = ""]) => name);
  const left = roomFor(labels, 210);
  const row = 46;
  const place = scale(values, [left + 30, width - 40], { fromZero: false });
  const bottom = above.height + labels.length * row;
  const lines = values.map(([before = null, after = null], line) => {
    const y = above.height + line * row + row / 2 + 6;
    const parts = [label(left - 4, y, labels[line] ?? "", left - 8)];
    if (before !== null && after !== null && before !== after) {
      const [from, to] = [place(before), place(after)];
      const tip = to - Math.sign(to - from) * 9;
      parts.push(`<line x1="${at(from)}" x2="${at(tip)}" y1="${at(y)}" y2="${at(y)}" class="chart-arrow"/>`);
    }
    [before, after].forEach((value, series) => {
      if (value !== null)
        parts.push(sign(place(value), y, series) + words(place(value), y - 11, String(value), { anchor: "middle", look: "chart-value" }));
    });
    return parts.join("");
  });
  return { body: above.body + uprightGrid(place, above.height, bottom, unit) + lines.join(""), height: bottom + 28 };
}

function drawLines({ table, values, unit }: Chart): Drawing {
  const names = table.head.slice(1);
  const above = legend(names);
  const labels = table.rows.map(([name = ""]) => name);
  const [left, right, top, bottom] = [54, width - 16, above.height + 12, above.height + 252];
  const place = scale(values, [bottom, top], { fromZero: false });
  const across = (point: number) => left + 8 + (point / Math.max(1, labels.length - 1)) * (right - left - 20);
  const grid = place.marks.map((mark, number) => {
    const y = place(mark);
    const said = withUnit(mark, number === place.marks.length - 1 && unit === "%" ? unit : "");
    return `<line x1="${left}" x2="${right}" y1="${at(y)}" y2="${at(y)}" class="chart-grid"/>${words(left - 6, y + 5, said, { anchor: "end", look: "chart-quiet" })}`;
  });
  const heading = unit && unit !== "%" ? words(0, top - 2 - (above.body ? 0 : 2), unit, { look: "chart-quiet" }) : "";
  const lines = names.map((_, series) => {
    const points = values.map((cells, point) => ({ point, value: cells[series] ?? null }));
    let path = "";
    let broken = true;
    for (const { point, value } of points) {
      if (value !== null) path += `${broken ? "M" : "L"}${at(across(point))} ${at(place(value))}`;
      broken = value === null;
    }
    const signs =
      points.length <= 30
        ? points.map(({ point, value }) => (value === null ? "" : sign(across(point), place(value), series))).join("")
        : "";
    return `<path d="${path}" class="chart-line chart-${series + 1}"/>${signs}`;
  });
  const longest = Math.max(...labels.map((one) => one.length)) * letter + 12;
  const every = Math.max(1, Math.ceil((longest * labels.length) / (right - left)));
  const names2 = labels.map((name, point) => {
    if (point % every !== 0) return "";
    const anchor = point === 0 && name.length > 8 ? "start" : point === labels.length - 1 ? "end" : "middle";
    return words(across(point), bottom + 22, name, { anchor, look: "chart-quiet" });
  });
  return { body: above.body + heading + grid.join("") + lines.join("") + names2.join(""), height: bottom + 34 };
}

/** Five steps of one colour; the number stands in each cell. */
const steps = 5;

function drawHeat({ table, values, unit }: Chart): Drawing {
  const columns = table.head.slice(1);
  const labels = table.rows.map(([name = ""]) => name);
  const left = roomFor(labels, 170);
  const cell = (width - left) / columns.length;
  const top = 44;
  const row = 36;
  const all = values.flat().filter((value) => value !== null);
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  const stepOf = (value: number) => Math.min(steps, 1 + Math.floor(((value - lowest) / (highest - lowest || 1)) * steps));
  const heads = columns.map((name, column) => label(left + (column + 0.5) * cell, top - 22, name, cell - 2, "middle"));
  const lines = values.map((cells, line) => {
    const y = top + line * row;
    const drawn = cells.map((value, column) => {
      const x = left + column * cell;
      const step = value === null ? 0 : stepOf(value);
      const box = `<rect x="${at(x + 1)}" y="${at(y + 1)}" width="${at(cell - 2)}" height="${row - 2}" rx="3" class="heat-${step}"/>`;
      const said = value === null ? "–" : withUnit(value, unit === "%" && cell > 44 ? unit : "");
      return box + words(x + cell / 2, y + row / 2 + 5, said, { anchor: "middle", look: `heat-text-${step}` });
    });
    return label(left - 6, y + row / 2, labels[line] ?? "", left - 10) + drawn.join("");
  });
  return { body: heads.join("") + lines.join(""), height: top + labels.length * row + 4 };
}
