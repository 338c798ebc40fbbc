// A published site in headless Chromium: over http below a sub-path and from the disk, with every fault noted.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const BELOW = "/intranet/arsip/";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
  ".atom": "application/atom+xml",
};

/** Serves a folder below a sub-path of a host. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const file = join(folder, normalize(path.slice(BELOW.length)));
    if (!path.startsWith(BELOW) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { base: `http://127.0.0.1:${server.address().port}${BELOW}`, close: () => server.close() };
}

/** Address of a folder on the disk. */
export const onDisk = (folder) => `${pathToFileURL(folder).href}/`;

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });

/** A page that notes everything it should not do: errors, breaches of its policy, requests that leave the site or fail. */
export async function watched(browser, base, options = {}) {
  const page = await browser.newPage(options);
  const faults = [];
  await page.exposeFunction("tertibLapor", (fault) => faults.push(fault));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (breach) => {
      window.tertibLapor(`policy: ${breach.violatedDirective} ${breach.blockedURI} on ${location.href}`);
    });
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith("data:")) faults.push(`outside: ${url}`);
  });
  // What a page was still loading when the next one was asked for is no fault.
  page.on("requestfailed", (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && faults.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { page, faults };
}
