import { createContext, useContext } from "react";

const Nonce = createContext<string | undefined>(undefined);

export const NonceProvider = Nonce.Provider;

/** The nonce that the page's scripts and styles carry; only known while rendering on the server. */
export function useNonce(): string | undefined {
  return useContext(Nonce);
}
