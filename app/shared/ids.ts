import { v7 as uuidv7 } from "uuid";

/** A new UUIDv7: sorts by the time at which it was made. Made in the browser for what is posted from there. */
export function newId(): string {
  return uuidv7();
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(value: string): boolean {
  return shape.test(value);
}
