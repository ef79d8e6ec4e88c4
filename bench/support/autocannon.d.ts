/** The part of autocannon that is used here; it brings no types of its own. */
declare module "autocannon" {
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly headers: Record<string, string>;
  }

  interface Instance {
    on(event: "response", listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void): this;
  }

  export default function autocannon(options: Options, done: () => void): Instance;
}
