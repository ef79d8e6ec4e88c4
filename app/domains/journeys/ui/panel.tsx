import { Link, useSearchParams } from "@remix-run/react";
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Copy, Plus, Trash2 } from "lucide-react";
import { type ComponentType, type ReactNode, useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton, linkClass } from "#app/ui/button.tsx";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { controlClass, type Option } from "#app/ui/field.tsx";
import { copyOfStep } from "../board/copying.ts";
import type { Edit, WrittenPart } from "../board/edits.ts";
import {
  type Card,
  channels,
  type JourneyMap,
  journeyKinds,
  type Lane,
  type LaneKind,
  laneKinds,
  longestLabel,
  longestText,
  longestTitle,
} from "../board/map.ts";
import { TeamsOnStep } from "../claims/ui/claim-lane.tsx";
import { channelWords } from "../claims/words.ts";
import { pointWords } from "../curve/words.ts";
import type { Besides } from "./besides.ts";
import { ChooseThen } from "./choose-then.tsx";
import { FigureFields } from "./figure-fields.tsx";
import { PictureFields } from "./picture-fields.tsx";
import { SharedText } from "./shared-text.tsx";
import { useSharedWords } from "./shared-words.ts";
import { type Axis, cellKey, placeIn, type Target } from "./targets.ts";
import { journeyKindWords, laneKindWords } from "./words.ts";

export interface PanelProps {
  journeyId: string;
  map: JourneyMap;
  axis: Axis;
  target: Target;
  mayEdit: boolean;
  /** Maps that a step or a card can open. */
  maps: readonly { readonly id: string; readonly title: string }[];
  edit(...edits: Edit[]): void;
  choose(target: Target | undefined): void;
  /** Chooses, and begins there. */
  enter(target: Target): void;
  /** Begins at the name of what was just added: what is typed takes its place. */
  enterNew(target: Target): void;
  /** Tells whoever hears the page what was done. */
  say(what: string): void;
  at(id: string | null): void;
  /** Names of those who are at a part, by its id. */
  present: ReadonlyMap<string, string>;
  besides: Besides;
  /** What people say about a step or a card. */
  Talk: ComponentType<TalkProps>;
}

export interface TalkProps {
  about: { readonly kind: string; readonly id: string };
  /** How many comments nobody has settled. */
  open: number;
  start?: boolean;
}

/** Everything that can be done with what is chosen, by keyboard as by pointer. */
export function Panel(props: PanelProps) {
  const { target } = props;
  switch (target.part) {
    case "about":
      return <AboutPanel {...props} />;
    case "stage":
      return <StagePanel {...props} id={target.id} />;
    case "step":
      return <StepPanel {...props} id={target.id} />;
    case "lane":
      return <LanePanel {...props} id={target.id} />;
    case "cell":
      return <CellPanel {...props} laneId={target.laneId} stepId={target.stepId} />;
    case "claims":
      return <ClaimsPanel {...props} stepId={target.stepId} />;
  }
}

function Do({
  icon,
  children,
  onClick,
  disabled,
  danger,
}: {
  icon?: ReactNode;
  children: ReactNode;
  onClick(): void;
  disabled?: boolean;
  danger?: boolean;
}) {
  return (
    <Button type="button" small tone={danger ? "danger" : "quiet"} onClick={onClick} disabled={disabled}>
      {icon}
      {children}
    </Button>
  );
}

const iconClass = "size-4 shrink-0";
const icons = {
  add: <Plus aria-hidden="true" className={iconClass} />,
  before: <ArrowLeft aria-hidden="true" className={`${iconClass} rtl:-scale-x-100`} />,
  after: <ArrowRight aria-hidden="true" className={`${iconClass} rtl:-scale-x-100`} />,
  up: <ArrowUp aria-hidden="true" className={iconClass} />,
  down: <ArrowDown aria-hidden="true" className={iconClass} />,
  copy: <Copy aria-hidden="true" className={iconClass} />,
  remove: <Trash2 aria-hidden="true" className={iconClass} />,
};

function Actions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-2">{children}</div>;
}

function Choice({
  label,
  value,
  options,
  emptyLabel,
  onChoose,
  disabled,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  emptyLabel?: string;
  onChoose(value: string): void;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <select id={id} value={value} disabled={disabled} onChange={(event) => onChoose(event.target.value)} className={controlClass}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface WrittenProps {
  part: WrittenPart;
  id?: string;
  label: string;
  value: string;
  mayEdit: boolean;
  edit: PanelProps["edit"];
}

/** Words that are merged letter by letter. */
function WrittenText({ part, id, label, value, mayEdit, edit }: WrittenProps) {
  const words = useSharedWords(part, id);
  return (
    <SharedText
      label={label}
      value={value}
      words={words}
      multiline
      maxLength={longestText}
      disabled={!mayEdit}
      onWrite={(text, from, caret) => edit({ do: "write", part, id, text, from, caret })}
    />
  );
}

function AboutPanel({ journeyId, map, mayEdit, edit }: PanelProps) {
  return (
    <div className="grid gap-4">
      <SharedText
        label={m.journeys_title_label()}
        value={map.title}
        maxLength={longestTitle}
        disabled={!mayEdit}
        onWrite={(title) => edit({ do: "describe", title })}
      />
      <WrittenText part="about" label={m.journeys_summary_label()} value={map.summary} mayEdit={mayEdit} edit={edit} />
      <Choice
        label={m.journeys_kind_label()}
        value={map.kind}
        disabled={!mayEdit}
        options={journeyKinds.map((value) => ({ value, label: journeyKindWords[value]() }))}
        onChoose={(kind) => edit({ do: "describe", kind: kind as JourneyMap["kind"] })}
      />
      <CopyLink to={`/journeys/${journeyId}`} label={m.journeys_link_map()} />
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-semibold">{m.journeys_sketches()}</legend>
        {map.sketches.map(({ id, title, text }) => (
          <div key={id} className="grid gap-3 rounded-xl border border-line p-3">
            <SharedText
              label={m.journeys_sketch_title()}
              value={title}
              maxLength={longestTitle}
              disabled={!mayEdit}
              onWrite={(words) => edit({ do: "rename", part: "sketches", id, title: words })}
            />
            <WrittenText part="sketches" id={id} label={m.journeys_sketch_text()} value={text} mayEdit={mayEdit} edit={edit} />
            {mayEdit && (
              <Actions>
                <Do danger icon={icons.remove} onClick={() => edit({ do: "remove", part: "sketches", id })}>
                  {m.journeys_remove()}
                </Do>
              </Actions>
            )}
          </div>
        ))}
        {mayEdit && (
          <Actions>
            <Do icon={icons.add} onClick={() => edit({ do: "add-sketch", id: newId(), title: m.journeys_new_sketch(), before: null })}>
              {m.journeys_add_sketch()}
            </Do>
          </Actions>
        )}
      </fieldset>
    </div>
  );
}

function StagePanel({ map, mayEdit, edit, choose, enterNew, id }: PanelProps & { id: string }) {
  const at = map.stages.findIndex((stage) => stage.id === id);
  const stage = map.stages[at];
  if (!stage) return <Gone />;
  const addStep = () => {
    const step = newId();
    edit({ do: "add-step", id: step, title: m.journeys_new_step(), stageId: id, parentId: null, before: null });
    enterNew({ part: "step", id: step });
  };
  const addStage = () => {
    const added = newId();
    edit({ do: "add-stage", id: added, title: m.journeys_new_stage(), before: map.stages[at + 1]?.id ?? null });
    enterNew({ part: "stage", id: added });
  };
  const remove = () => {
    const next = map.stages[at + 1] ?? map.stages[at - 1];
    if (next) choose({ part: "stage", id: next.id });
    edit({ do: "remove", part: "stages", id });
  };
  return (
    <div className="grid gap-4">
      <SharedText
        label={m.journeys_stage_title()}
        value={stage.title}
        maxLength={longestTitle}
        disabled={!mayEdit}
        onWrite={(title) => edit({ do: "rename", part: "stages", id, title })}
      />
      {mayEdit && (
        <Actions>
          <Do icon={icons.add} onClick={addStep}>
            {m.journeys_add_step()}
          </Do>
          <Do icon={icons.add} onClick={addStage}>
            {m.journeys_add_stage()}
          </Do>
          <Do
            icon={icons.before}
            disabled={at === 0}
            onClick={() => edit({ do: "move", part: "stages", id, before: map.stages[at - 1]?.id ?? null })}
          >
            {m.journeys_move_earlier()}
          </Do>
          <Do
            icon={icons.after}
            disabled={at === map.stages.length - 1}
            onClick={() => edit({ do: "move", part: "stages", id, before: map.stages[at + 2]?.id ?? null })}
          >
            {m.journeys_move_later()}
          </Do>
          <Do danger icon={icons.remove} disabled={map.stages.length === 1} onClick={remove}>
            {m.journeys_remove_stage()}
          </Do>
        </Actions>
      )}
    </div>
  );
}

function StepPanel({
  journeyId,
  map,
  axis,
  mayEdit,
  maps,
  edit,
  choose,
  enter,
  enterNew,
  say,
  besides,
  Talk,
  id,
}: PanelProps & { id: string }) {
  const found = placeIn(map, id);
  if (!found) return <Gone />;
  const { step, stage, above, siblings } = found;
  const at = siblings.findIndex((one) => one.id === id);
  const stageAt = map.stages.findIndex((one) => one.id === stage.id);
  const parentId = above?.id ?? null;
  const [earlier, later] = [map.stages[stageAt - 1], map.stages[stageAt + 1]];
  const move = (where: { stageId: string; parentId: string | null; before: string | null }) => edit({ do: "move-step", id, ...where });
  const moveEarlier = () => {
    if (at > 0) move({ stageId: stage.id, parentId, before: siblings[at - 1]?.id ?? null });
    else if (earlier && !above) move({ stageId: earlier.id, parentId: null, before: null });
  };
  const moveLater = () => {
    if (at < siblings.length - 1) move({ stageId: stage.id, parentId, before: siblings[at + 2]?.id ?? null });
    else if (later && !above) move({ stageId: later.id, parentId: null, before: later.steps[0]?.id ?? null });
  };
  const add = (under: string | null) => {
    const added = newId();
    const before = under === parentId ? (siblings[at + 1]?.id ?? null) : null;
    edit({ do: "add-step", id: added, title: m.journeys_new_step(), stageId: stage.id, parentId: under, before });
    enterNew({ part: "step", id: added });
  };
  const copy = () => {
    const before = siblings[at + 1]?.id ?? null;
    const title = m.journeys_copy_of({ title: step.title }).slice(0, longestTitle);
    const { id: copied, edits, left } = copyOfStep(map, step, { stage, parentId, before, title }, newId);
    edit(...edits);
    choose({ part: "step", id: copied });
    say(left > 0 ? m.journeys_copied_but({ count: left }) : m.journeys_copied());
  };
  const remove = () => {
    const next = siblings[at + 1] ?? siblings[at - 1] ?? above;
    choose(next ? { part: "step", id: next.id } : { part: "stage", id: stage.id });
    edit({ do: "remove", part: "steps", id });
  };
  return (
    <div className="grid gap-4">
      <SharedText
        label={m.journeys_step_title()}
        value={step.title}
        maxLength={longestTitle}
        disabled={!mayEdit}
        onWrite={(title) => edit({ do: "rename", part: "steps", id, title })}
      />
      <Talk key={id} about={{ kind: "journey-step", id }} open={besides.talk[id] ?? 0} />
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <Link to={`/journeys/${journeyId}/steps/${id}`} className={linkClass}>
          {m.journeys_step_page()}
        </Link>
        {step.opens && (
          <Link to={`/journeys/${step.opens}`} className={linkClass}>
            {m.journeys_open_map()}
          </Link>
        )}
      </p>
      <CopyLink to={`/journeys/${journeyId}/steps/${id}`} label={m.journeys_link_step()} />
      {mayEdit && (
        <>
          <Actions>
            <Do icon={icons.add} onClick={() => add(parentId)}>
              {m.journeys_add_step_after()}
            </Do>
            {!above && (
              <Do icon={icons.add} onClick={() => add(id)}>
                {m.journeys_add_sub_step()}
              </Do>
            )}
            <Do icon={icons.before} onClick={moveEarlier} disabled={at === 0 && (above !== undefined || !earlier)}>
              {m.journeys_move_earlier()}
            </Do>
            <Do icon={icons.after} onClick={moveLater} disabled={at === siblings.length - 1 && (above !== undefined || !later)}>
              {m.journeys_move_later()}
            </Do>
            {above ? (
              <Do onClick={() => move({ stageId: stage.id, parentId: null, before: null })}>{m.journeys_make_step()}</Do>
            ) : (
              at > 0 &&
              step.steps.length === 0 && (
                <Do onClick={() => move({ stageId: stage.id, parentId: siblings[at - 1]?.id ?? null, before: null })}>
                  {m.journeys_make_sub_step()}
                </Do>
              )
            )}
            <Do icon={icons.copy} onClick={copy}>
              {m.journeys_copy()}
            </Do>
            <Do danger icon={icons.remove} onClick={remove}>
              {m.journeys_remove_step()}
            </Do>
          </Actions>
          <Choice
            label={m.journeys_opens_label()}
            value={step.opens ?? ""}
            emptyLabel={m.journeys_opens_none()}
            options={maps.map(({ id: value, title: label }) => ({ value, label }))}
            onChoose={(value) => edit({ do: "open-map", id, opens: value || null })}
          />
          <ChooseThen
            label={m.journeys_add_card_on()}
            options={map.lanes
              .filter(({ kind }) => kind !== "curve")
              .map(({ id: value, title: label }) => ({ value, label: label || m.journeys_untitled() }))}
            does={m.journeys_go_there()}
            onDo={(laneId) => enter({ part: "cell", laneId, stepId: id })}
          />
        </>
      )}
      <Ways map={map} axis={axis} mayEdit={mayEdit} edit={edit} id={id} />
    </div>
  );
}

/** Branches and loops: where one may go from a step, and from where one may come to it. */
function Ways({ map, axis, mayEdit, edit, id }: Pick<PanelProps, "map" | "axis" | "mayEdit" | "edit"> & { id: string }) {
  const titleOf = (stepId: string) => axis.steps[axis.placeOf.get(stepId) ?? -1]?.title || m.journeys_untitled();
  const arrows = map.arrows.filter((arrow) => arrow.from === id);
  const coming = map.arrows.filter((arrow) => arrow.to === id);
  if (!mayEdit && arrows.length + coming.length === 0) return null;
  const reached = new Set([id, ...arrows.map(({ to }) => to)]);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-semibold">{m.journeys_arrows()}</legend>
      {arrows.map((arrow) =>
        mayEdit ? (
          <div key={arrow.id} className="grid gap-2 rounded-xl border border-line p-3">
            <SharedText
              label={m.journeys_arrow_to({ step: titleOf(arrow.to) })}
              value={arrow.label}
              maxLength={longestLabel}
              onWrite={(title) => edit({ do: "rename", part: "arrows", id: arrow.id, title })}
            />
            <Actions>
              <Do danger icon={icons.remove} onClick={() => edit({ do: "remove", part: "arrows", id: arrow.id })}>
                {m.journeys_remove()}
              </Do>
            </Actions>
          </div>
        ) : (
          <p key={arrow.id} dir="auto">
            {m.journeys_way_to({ step: titleOf(arrow.to), label: arrow.label })}
          </p>
        ),
      )}
      {coming.map((arrow) => (
        <p key={arrow.id} className="text-sm text-quiet" dir="auto">
          {m.journeys_way_from({ step: titleOf(arrow.from), label: arrow.label })}
        </p>
      ))}
      {mayEdit && (
        <ChooseThen
          label={m.journeys_add_arrow()}
          options={axis.steps.filter((one) => !reached.has(one.id)).map(({ id: value, title: label }) => ({ value, label }))}
          does={m.journeys_add()}
          onDo={(to) => edit({ do: "add-arrow", id: newId(), from: id, to, label: m.journeys_new_arrow() })}
        />
      )}
    </fieldset>
  );
}

function LanePanel({ map, mayEdit, edit, choose, enterNew, id }: PanelProps & { id: string }) {
  const at = map.lanes.findIndex((lane) => lane.id === id);
  const lane = map.lanes[at];
  if (!lane) return <Gone />;
  const add = (kind: LaneKind) => {
    const added = newId();
    edit({ do: "add-lane", id: added, kind, title: laneKindWords[kind](), before: map.lanes[at + 1]?.id ?? null });
    enterNew({ part: "lane", id: added });
  };
  const remove = () => {
    const next = map.lanes[at + 1] ?? map.lanes[at - 1];
    if (next) choose({ part: "lane", id: next.id });
    edit({ do: "remove", part: "lanes", id });
  };
  return (
    <div className="grid gap-4">
      <p className="text-sm text-quiet">{laneKindWords[lane.kind]()}</p>
      <SharedText
        label={m.journeys_lane_title()}
        value={lane.title}
        maxLength={longestTitle}
        disabled={!mayEdit}
        onWrite={(title) => edit({ do: "rename", part: "lanes", id, title })}
      />
      {mayEdit && (
        <>
          <Choice
            label={m.journeys_lane_for()}
            value={lane.sketchId ?? ""}
            emptyLabel={m.journeys_lane_for_all()}
            options={map.sketches.map(({ id: value, title: label }) => ({ value, label }))}
            onChoose={(value) => edit({ do: "draw-for", id, sketchId: value || null })}
          />
          <Actions>
            <Do
              icon={icons.up}
              disabled={at === 0}
              onClick={() => edit({ do: "move", part: "lanes", id, before: map.lanes[at - 1]?.id ?? null })}
            >
              {m.journeys_move_up()}
            </Do>
            <Do
              icon={icons.down}
              disabled={at === map.lanes.length - 1}
              onClick={() => edit({ do: "move", part: "lanes", id, before: map.lanes[at + 2]?.id ?? null })}
            >
              {m.journeys_move_down()}
            </Do>
            <Do danger icon={icons.remove} disabled={map.lanes.length === 1} onClick={remove}>
              {m.journeys_remove_lane()}
            </Do>
          </Actions>
          <ChooseThen
            label={m.journeys_add_lane()}
            options={laneKinds.map((value) => ({ value, label: laneKindWords[value]() }))}
            does={m.journeys_add()}
            onDo={(kind) => add(kind as LaneKind)}
          />
        </>
      )}
    </div>
  );
}

function CellPanel(props: PanelProps & { laneId: string; stepId: string }) {
  const { map, axis, mayEdit, edit, laneId, stepId } = props;
  const lane = map.lanes.find(({ id }) => id === laneId);
  const place = axis.placeOf.get(stepId);
  if (!lane || place === undefined) return <Gone />;
  if (lane.kind === "curve") return <CurvePanel {...props} lane={lane} stepId={stepId} />;
  const cards = axis.cardsAt.get(cellKey(laneId, stepId)) ?? [];
  return (
    <div className="grid gap-4">
      <p className="text-sm text-quiet">{m.journeys_cell({ lane: lane.title, step: axis.steps[place]?.title ?? "" })}</p>
      {cards.map((card, at) => (
        <CardEditor
          key={card.id}
          {...props}
          card={card}
          lane={lane}
          previous={cards[at - 1]}
          afterNext={cards[at + 2]}
          last={at === cards.length - 1}
        />
      ))}
      {cards.length === 0 && <p className="text-quiet">{m.journeys_cell_empty()}</p>}
      {mayEdit && (
        <Actions>
          <Do
            icon={icons.add}
            onClick={() => edit({ do: "add-card", id: newId(), laneId, from: stepId, to: stepId, text: "", before: null })}
          >
            {m.journeys_add_card()}
          </Do>
        </Actions>
      )}
    </div>
  );
}

/** What the curve says at a step, and where its stories stand. */
function CurvePanel({ journeyId, axis, besides, lane, stepId }: PanelProps & { lane: Lane; stepId: string }) {
  const point = besides.curves[lane.sketchId ?? ""]?.[stepId];
  const at = `/journeys/${journeyId}/steps/${stepId}`;
  return (
    <div className="grid gap-4">
      <p className="text-sm text-quiet">
        {m.journeys_cell({ lane: lane.title, step: axis.steps[axis.placeOf.get(stepId) ?? -1]?.title ?? "" })}
      </p>
      <p className="text-lg font-semibold">{point ? pointWords(point) : m.curve_no_value()}</p>
      {point?.override && (
        <p className="font-serif" dir="auto">
          {point.override.reason}
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        <LinkButton to={`${at}#stories`} small>
          {m.journeys_to_stories()}
        </LinkButton>
        <LinkButton to={`${at}#feeling`} small tone="quiet">
          {m.journeys_to_feeling()}
        </LinkButton>
      </p>
    </div>
  );
}

function ClaimsPanel({ journeyId, axis, besides, stepId }: PanelProps & { stepId: string | null }) {
  if (stepId === null) {
    return (
      <div className="grid gap-4">
        <p>{m.journeys_teams_lane_text()}</p>
        <LinkButton to={`/journeys/${journeyId}/claims`} small>
          {m.claims_map_title()}
        </LinkButton>
      </div>
    );
  }
  const at = `/journeys/${journeyId}/steps/${stepId}`;
  return (
    <div className="grid gap-4">
      <p className="text-sm text-quiet">
        {m.journeys_cell({ lane: m.journeys_teams_lane(), step: axis.steps[axis.placeOf.get(stepId) ?? -1]?.title ?? "" })}
      </p>
      <TeamsOnStep teams={besides.teams[stepId]} />
      <p className="flex flex-wrap gap-2">
        <LinkButton to={`${at}/claims`} small>
          {m.claims_new()}
        </LinkButton>
        <LinkButton to={`${at}#claims`} small tone="quiet">
          {m.journeys_to_claims()}
        </LinkButton>
      </p>
    </div>
  );
}

interface CardProps extends PanelProps {
  card: Card;
  lane: Lane;
  previous?: Card | undefined;
  afterNext?: Card | undefined;
  last: boolean;
}

function CardEditor({
  journeyId,
  card,
  lane,
  map,
  axis,
  mayEdit,
  maps,
  edit,
  at,
  present,
  besides,
  Talk,
  previous,
  afterNext,
  last,
}: CardProps) {
  const [query] = useSearchParams();
  const { id, laneId, from, to } = card;
  const steps = axis.steps.map(({ id: value, title: label }) => ({ value, label }));
  const [first, end] = [axis.placeOf.get(from) ?? 0, axis.placeOf.get(to) ?? 0];
  const here = present.get(id);
  const moveTo = (where: Partial<Pick<Card, "laneId" | "from" | "to">>, before: string | null = null) =>
    edit({ do: "move-card", id, laneId, from, to, ...where, before });
  return (
    <fieldset className="grid gap-3 rounded-xl border border-line bg-raised p-3" onFocus={() => at(id)} onBlur={() => at(null)}>
      <legend className="sr-only">{m.journeys_card()}</legend>
      {here && <p className="text-sm font-medium text-accent">{m.journeys_here({ names: here })}</p>}
      <WrittenText part="cards" id={id} label={m.journeys_card_text()} value={card.text} mayEdit={mayEdit} edit={edit} />
      {(lane.kind === "picture" || card.picture) && <PictureFields journeyId={journeyId} card={card} mayEdit={mayEdit} edit={edit} />}
      {lane.kind === "figure" && <FigureFields card={card} mayEdit={mayEdit} edit={edit} />}
      {lane.kind === "channel" && (
        <Choice
          label={m.journeys_card_channel()}
          value={card.channel ?? ""}
          disabled={!mayEdit}
          emptyLabel={m.journeys_none()}
          options={channels.map((value) => ({ value, label: channelWords[value]() }))}
          onChoose={(value) => edit({ do: "set-card", id, channel: (value || null) as Card["channel"] })}
        />
      )}
      {lane.kind === "map" && (
        <Choice
          label={m.journeys_opens_label()}
          value={card.opens ?? ""}
          disabled={!mayEdit}
          emptyLabel={m.journeys_opens_none()}
          options={maps.map(({ id: value, title: label }) => ({ value, label }))}
          onChoose={(value) => edit({ do: "set-card", id, opens: value || null })}
        />
      )}
      {card.opens && (
        <Link to={`/journeys/${card.opens}`} className={linkClass}>
          {m.journeys_open_map()}
        </Link>
      )}
      <Talk about={{ kind: "journey-card", id }} open={besides.talk[id] ?? 0} start={query.get("card") === id} />
      {mayEdit && (
        <details>
          <summary className="cursor-pointer text-sm font-semibold">{m.journeys_card_more()}</summary>
          <div className="mt-3 grid gap-3">
            <Choice
              label={m.journeys_card_from()}
              value={from}
              options={steps}
              onChoose={(step) => moveTo({ from: step, to: (axis.placeOf.get(step) ?? 0) > end ? step : to })}
            />
            <Choice label={m.journeys_card_to()} value={to} options={steps.slice(first)} onChoose={(step) => moveTo({ to: step })} />
            <Choice
              label={m.journeys_card_lane()}
              value={laneId}
              options={map.lanes.map(({ id: value, title: label }) => ({ value, label }))}
              onChoose={(value) => moveTo({ laneId: value })}
            />
            <Actions>
              <Do icon={icons.up} disabled={!previous} onClick={() => moveTo({}, previous?.id ?? null)}>
                {m.journeys_move_up()}
              </Do>
              <Do icon={icons.down} disabled={last} onClick={() => moveTo({}, afterNext?.id ?? null)}>
                {m.journeys_move_down()}
              </Do>
              <Do
                icon={icons.copy}
                onClick={() => {
                  const { order: _order, ...copy } = card;
                  edit({ do: "add-card", ...copy, id: newId(), before: null });
                }}
              >
                {m.journeys_copy()}
              </Do>
              <Do danger icon={icons.remove} onClick={() => edit({ do: "remove", part: "cards", id })}>
                {m.journeys_remove_card()}
              </Do>
            </Actions>
          </div>
        </details>
      )}
      <CopyLink to={`/journeys/${journeyId}?card=${id}`} label={m.journeys_link_card()} />
    </fieldset>
  );
}

function Gone() {
  return <p className="text-quiet">{m.journeys_target_gone()}</p>;
}
