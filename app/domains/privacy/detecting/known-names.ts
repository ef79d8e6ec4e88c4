import { familyNames, givenNames } from "../name-lists.ts";
import { moreGivenNames } from "./more-names.ts";

export const isGivenName = (key: string) => givenNames.has(key) || moreGivenNames.has(key);

/** With the forms that are told by their beginning: O'Rourke, McAllister. */
export const isFamilyName = (key: string) =>
  familyNames.has(key) ||
  /^(?:o'|mc|mac)\p{L}{3}/u.test(key) ||
  /^\p{Script=Greek}{2,}(?:πουλος|πουλου|ακης|ακη|ιδης|ιδου|αδης|αδου|ογλου|ατος)$/u.test(key);
