import { expect, test } from "vitest";
import { steppingInto } from "#app/domains/auth/demonstrating.server.ts";
import { readSession } from "#app/domains/auth/sessions.server.ts";
import { shoesOf } from "#app/domains/auth/shoes.server.ts";
import { action as create, loader as setUp } from "#app/routes/setup._index.tsx";
import { action as demonstrate } from "#app/routes/setup.demonstration.ts";
import { loader as beforeEnd, action as end } from "#app/routes/setup.end.tsx";
import { loader as chooseShoes, action as stepInto } from "#app/routes/setup.shoes.tsx";
import { loader as signIn } from "#app/routes/sign-in.tsx";
import { browser } from "#tests/support/accounts.ts";
import { answerOf, cookieOf, doorArgs } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const form = {
  organisation: "Saltmarsh Water",
  name: "Mara Winter",
  email: " Mara@Saltmarsh.example ",
  password: "nine red kites",
  zone: "Europe/Dublin",
};

test("while there is no organisation, the sign-in page leads to the set-up", async () => {
  const w = await world({ empty: true });
  expect(await answerOf(signIn(await doorArgs(w, { url: "/sign-in?to=%2Fstories" })))).toMatchObject({ status: 302, location: "/setup" });
  expect((await answerOf(setUp(await doorArgs(w, { url: "/setup" })))).status).toBe(200);
});

test("the set-up makes the organisation and leads its administrator in", async () => {
  const w = await world({ empty: true });
  const answer = await answerOf(create(await doorArgs(w, { url: "/setup?index", form, headers: { "Accept-Language": "en-IE,en;q=0.9" } })));
  expect(answer).toMatchObject({ status: 302, location: "/" });
  const { signedIn } = await readSession(w, cookieOf(...answer.setCookie));
  expect(signedIn?.person).toMatchObject({
    email: "mara@saltmarsh.example",
    roles: ["administrator"],
    locale: "en-IE",
    zone: "Europe/Dublin",
  });
  expect(await answerOf(setUp(await doorArgs(w, { url: "/setup" })))).toMatchObject({ status: 302, location: "/sign-in" });
  expect(await answerOf(create(await doorArgs(w, { url: "/setup?index", form })))).toMatchObject({ status: 302, location: "/sign-in" });
});

test("mistakes stand beside their fields, everything typed is kept but the password", async () => {
  const w = await world({ empty: true });
  const wrong = { ...form, organisation: "  ", email: "mara@", password: "Mara Winter 1" };
  const { status, body } = await answerOf(create(await doorArgs(w, { url: "/setup?index", form: wrong })));
  expect(status).toBe(400);
  expect(Object.keys(body.result.error).sort()).toEqual(["email", "organisation", "password"]);
  expect(body.result.initialValue).toMatchObject({ name: "Mara Winter", email: "mara@" });
  expect(JSON.stringify(body)).not.toContain("Mara Winter 1");
});

async function demonstration(): Promise<TestWorld> {
  const w = await world({ empty: true });
  expect(await answerOf(demonstrate(await doorArgs(w, { url: "/setup/demonstration", method: "POST" })))).toMatchObject({
    status: 302,
    location: "/setup/shoes",
  });
  return w;
}

test("looking around leads to the shoes, and from the shoes to the home page", async () => {
  const w = await demonstration();
  expect(await answerOf(setUp(await doorArgs(w, { url: "/setup" })))).toMatchObject({ status: 302, location: "/setup/shoes" });
  expect(await answerOf(demonstrate(await doorArgs(w, { url: "/setup/demonstration", method: "POST" })))).toMatchObject({
    location: "/setup/shoes",
  });
  const { body } = await answerOf(chooseShoes(await doorArgs(w, { url: "/setup/shoes" })));
  expect(body.shoes).toHaveLength(7);
  expect((await answerOf(signIn(await doorArgs(w, { url: "/sign-in" })))).body.shoes).toHaveLength(7);
  const person = body.shoes[2].personId;
  const answer = await answerOf(stepInto(await doorArgs(w, { url: "/setup/shoes", form: { person } })));
  expect(answer).toMatchObject({ status: 302, location: "/" });
  expect((await readSession(w, cookieOf(...answer.setCookie))).signedIn?.person.id).toBe(person);
  expect((await answerOf(stepInto(await doorArgs(w, { url: "/setup/shoes", form: { person: "nobody" } })))).status).toBe(400);
});

test("only an administrator of the demonstration can end it", async () => {
  const w = await demonstration();
  const shoes = await shoesOf(w);
  const cookie = async (role: string) => {
    const one = shoes.find((candidate) => candidate.role === role);
    return cookieOf(await steppingInto(w, one?.personId ?? "", browser()));
  };
  const asEditor = { url: "/setup/end", cookie: await cookie("editor") };
  expect((await answerOf(beforeEnd(await doorArgs(w, asEditor)))).status).toBe(404);
  expect((await answerOf(end(await doorArgs(w, { ...asEditor, method: "POST" })))).status).toBe(404);
  expect(await answerOf(end(await doorArgs(w, { url: "/setup/end", method: "POST" })))).toMatchObject({
    status: 302,
    location: "/sign-in",
  });
  const asAdministrator = { url: "/setup/end", cookie: await cookie("administrator") };
  expect((await answerOf(beforeEnd(await doorArgs(w, asAdministrator)))).status).toBe(200);
  expect(await answerOf(end(await doorArgs(w, { ...asAdministrator, method: "POST" })))).toMatchObject({ status: 302, location: "/setup" });
  expect((await answerOf(setUp(await doorArgs(w, { url: "/setup" })))).status).toBe(200);
});
