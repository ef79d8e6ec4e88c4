import * as m from "#app/paraglide/messages.js";

export default function Home() {
  return <h1 className="text-3xl">{m.shell_name()}</h1>;
}
