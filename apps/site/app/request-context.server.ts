import { createContext, type RouterContextProvider } from "react-router";

/** What the HTTP server knows of a request and no page could find out by itself. */
export type RequestFacts = {
  /** Of the content security policy; every script tag of the page carries it. */
  nonce: string;
  /** The visitor's address, for throttling only; never logged. */
  address: string;
  /** Cookies the answer will carry, whatever page makes it: opening and closing a session add to them. */
  setCookies: string[];
};

const requestFacts = createContext<RequestFacts>({ nonce: "", address: "", setCookies: [] });

/** Puts the facts where loaders, actions and the page's rendering find them. */
export function setRequestFacts(context: RouterContextProvider, facts: RequestFacts): void {
  context.set(requestFacts, facts);
}

/** The facts of this request; empty under Vite's own development server. */
export function factsOf(context: Readonly<RouterContextProvider>): RequestFacts {
  return context.get(requestFacts);
}
