import { expect, test } from "vitest";
import { topicsIn } from "./topics.ts";

test.each([
  ["Her husband died in March and the bank kept writing to him.", ["bereavement"]],
  ["She was diagnosed with cancer and could not hold the line.", ["illness"]],
  ["He has been to the food bank twice since he lost his job.", ["hardship"]],
  ["She moved out because her ex hit her, and asked us to hide the new address.", ["violence"]],
  ["He said he did not want to live any more.", ["self-harm"]],
  ["The app logged her out while the baby was screaming.", ["child"]],
  ["My four-year-old daughter has leukaemia and we can't afford the train.", ["illness", "hardship", "child"]],
  ["Meine Mutter ist gestorben, und die Rechnung kam trotzdem.", ["bereavement"]],
  ["Mon mari est décédé et on me demande sa signature.", ["bereavement"]],
  ["Mi hijo está enfermo de cáncer.", ["illness", "child"]],
  ["Haar dochter was ernstig ziek.", ["illness", "child"]],
  ["Mein Kind saß daneben.", ["child"]],
  ["Het kind huilde, en de kinderen keken toe.", ["child"]],
  ["Mina barn väntade i bilen.", ["child"]],
])("%s", (text, topics) => {
  expect(topicsIn(text)).toEqual(topics);
});

test.each([
  "Nobody died, it was only a late parcel.",
  "There were no children on the coach.",
  "Wir haben kein Kind und keine Schulden.",
  "The man was very kind, and of a kind that one remembers.",
  "We keep the parcels in the barn in Barnet.",
  "Je n'ai pas d'enfant.",
  "She is not disabled and said so.",
  "My phone died halfway through the chat.",
  "I am sick of waiting, and the deadline was yesterday.",
  "The pudding was to die for.",
  "Setting it up was child's play.",
  "It was a minor issue with a redundant form.",
  "The direct debit went out kindly late.",
  "My GP's surgery rang back at once.",
  "Her kindness made my day.",
  "",
])("nothing sensitive: %s", (text) => {
  expect(topicsIn(text)).toEqual([]);
});

test("a no that denies something else denies nothing", () => {
  expect(topicsIn("Nobody told me my father had died.")).toEqual(["bereavement"]);
  expect(topicsIn("It was not only the debt.")).toEqual(["hardship"]);
  expect(topicsIn("There was no seat, and my son has epilepsy.")).toEqual(["illness", "child"]);
  expect(topicsIn("Nobody died. Her funeral plan had been cancelled, though.")).toEqual(["bereavement"]);
});
