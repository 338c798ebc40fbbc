// The browser, driven by its debugging pipe and by nothing but `Runtime.evaluate` while anything is timed. A driver that listens to
// a page has each of its requests told by several messages, which takes the same processor from the page.

import { spawn } from "node:child_process";
import { scratch } from "../../../tests/browser/support/site.mjs";

const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const WORDS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-extensions", "--remote-debugging-pipe", "about:blank"];

/** A page: what it evaluates is waited for. @typedef {{go: (url: string) => Promise<void>, evaluate: (run: Function, ...given: any[]) => Promise<any>, until: (run: Function) => Promise<any>, send: (method: string, parameters?: object) => Promise<any>, close: () => Promise<void>}} Page */

/** Starts a browser of its own, with nothing in its cache. */
export async function open() {
  const home = scratch();
  const child = spawn(PROGRAM, [...WORDS.slice(0, -1), `--user-data-dir=${home.folder}`, WORDS.at(-1)], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const ended = new Promise((done) => child.once("exit", done));
  const waiting = new Map();
  let last = 0;
  let rest = "";
  child.stdio[4].setEncoding("utf8").on("data", (text) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop();
    for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
      const one = waiting.get(id);
      waiting.delete(id);
      if (error) one?.failed(new Error(error.message));
      else one?.done(result);
    }
  });
  /** @param {string} method @param {object} parameters @param {string} [sessionId] */
  const send = (method, parameters = {}, sessionId = undefined) =>
    new Promise((done, failed) => {
      waiting.set((last += 1), { done, failed });
      child.stdio[3].write(`${JSON.stringify({ id: last, method, params: parameters, sessionId })}\0`);
    });

  /** A page in a context of its own, which has nothing in its cache. @param {Function} [before] a function that runs before the scripts of the page @returns {Promise<Page>} */
  async function page(before) {
    const { browserContextId } = await send("Target.createBrowserContext");
    const { targetId } = await send("Target.createTarget", { url: "about:blank", browserContextId, width: 1280, height: 900 });
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
    const own = (method, parameters) => send(method, parameters, sessionId);
    if (before) {
      await own("Page.enable");
      await own("Page.addScriptToEvaluateOnNewDocument", { source: `(${before})()` });
    }
    const evaluate = async (run, ...given) => {
      const expression = `(${run})(${given.map((value) => JSON.stringify(value)).join(",")})`;
      const { result, exceptionDetails } = await own("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    const until = async (run) => {
      for (;;) {
        // A page that another takes the place of cannot answer.
        const value = await evaluate(run).catch(() => undefined);
        if (value) return value;
        await new Promise((later) => setTimeout(later, 50));
      }
    };
    return { go: (url) => own("Page.navigate", { url }), evaluate, until, send: own, close: () => send("Target.disposeBrowserContext", { browserContextId }) };
  }

  const close = async () => {
    await send("Browser.close");
    await ended;
    home.close();
  };
  return { page, send, close };
}
