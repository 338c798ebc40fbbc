// Sites to be opened: the demo or any published folder, served below a sub-path and opened from the disk.

import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const PROJECT = resolve(fileURLToPath(new URL("../../..", import.meta.url)));

/** Where the site lies on the server: an address below the root, as on an intranet. */
const BELOW = "/intranet/arsip/";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
  ".atom": "application/atom+xml",
};

/** Runs `tertib` in the project's folder: the program that TERTIB names, or this project's. */
export function tertib(...words) {
  const [program, ...before] = process.env.TERTIB ? [process.env.TERTIB] : ["cargo", "run", "--quiet", "--"];
  execFileSync(program, [...before, ...words], { cwd: PROJECT, stdio: ["ignore", "ignore", "inherit"] });
}

/** A new folder that `close` removes. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), "tertib-uji-"));
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Writes the demo into a folder and returns the published folder of a profile. */
export function demo(folder, profile = "internal") {
  tertib("demo", join(folder, "demo"), "--no-serve", "--profile", profile);
  return join(folder, "demo", profile === "internal" ? "publik" : `terbit-${profile}`);
}

/** Serves a published folder; on any free port, where none is given. */
export async function serve(site, port = 0) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const file = join(site, normalize(path.slice(BELOW.length)));
    if (!path.startsWith(BELOW) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
  return { base: `http://127.0.0.1:${server.address().port}${BELOW}`, close: () => server.close() };
}

/** The address of a folder on the disk. */
export const disk = (site) => `${pathToFileURL(site).href}/`;

/** The browser. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}

/**
 * A page that notes everything it should not do: errors, warnings, dialogs, breaches of its policy, and anything asked for
 * outside the site. `idle` waits until it asks for nothing more.
 */
export async function watched(browser, base, options = {}) {
  const page = await browser.newPage({ locale: "id-ID", timezoneId: "Asia/Jakarta", ...options });
  // A busy machine is slow, not broken.
  page.setDefaultTimeout(120_000);
  const faults = [];
  await page.exposeFunction("tertibLapor", (fault) => faults.push(fault));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (breach) => {
      window.tertibLapor(`policy: ${breach.violatedDirective} ${breach.blockedURI} on ${location.href}`);
    });
  });
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(base) || url.startsWith("data:")) return route.continue();
    faults.push(`outside: ${url}`);
    return route.abort();
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  let pages = 0;
  page.on("request", (request) => (pages += request.isNavigationRequest() ? 1 : 0));
  page.on("requestfailed", (request) => {
    // What a page was still loading when the next one was opened is no fault.
    const left = pages > 1 && request.failure()?.errorText === "net::ERR_ABORTED";
    if (!left || !request.url().startsWith(base)) faults.push(`failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  let loading = 0;
  page.on("request", () => (loading += 1));
  for (const end of ["requestfinished", "requestfailed"]) page.on(end, () => (loading -= 1));
  /** Waits until nothing has been asked for during some frames. */
  const idle = async () => {
    for (let quiet = 0; quiet < 4; quiet = loading > 0 ? 0 : quiet + 1) await page.waitForTimeout(20);
  };
  return { page, faults, idle, close: () => page.close() };
}
