import { hasRole, type Person } from "#app/domains/people/people.ts";

/** A team's effect is for everybody to read; what all teams of a department make together, for those who manage people there. */
export const mayReadDepartment = (
  person: Pick<Person, "isManager" | "departmentId">,
  { departmentId, managesThere }: { departmentId: string; managesThere: boolean },
): boolean => person.isManager && (person.departmentId === departmentId || managesThere);

/** Which words mean the same is a matter of the whole organisation. */
export const mayKeepSynonyms = (person: Pick<Person, "roles">): boolean =>
  hasRole(person, "curator") || hasRole(person, "facilitator") || hasRole(person, "administrator");

interface Answering {
  /** Whether the person edits the map. */
  readonly editsMap: boolean;
  /** Teams that the person is in or manages. */
  readonly ownTeams: ReadonlySet<string>;
}

/** Something asked twice is answered by who edits the map, and by the teams that ask. */
export const mayAnswer = ({ editsMap, ownTeams }: Answering, asking: readonly string[]): boolean =>
  editsMap || asking.some((team) => ownTeams.has(team));

/** A team promises for itself; who edits the map may write down what a team has promised. */
export const mayPromise = ({ editsMap, ownTeams }: Answering, teamId: string): boolean => editsMap || ownTeams.has(teamId);
