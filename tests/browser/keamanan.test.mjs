// Every page obeys its own content policy, logs nothing, and asks nobody outside the site: over http and from the disk, in
// both themes of the program.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { byKind, sample } from "./support/kinds.mjs";
import { disk, launch, serve, tertib, watched } from "./support/site.mjs";

let folder;
let browser;
const sites = {};

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tertib-keamanan-"));
  const demo = join(folder, "demo");
  tertib("demo", demo, "--no-serve");
  sites.baku = { folder: join(demo, "publik") };
  const settings = readFileSync(join(demo, "tertib.toml"), "utf8");
  assert.match(settings, /"baku"/);
  writeFileSync(join(demo, "tertib.toml"), settings.replace('"baku"', '"arsip"'));
  const git = (...words) =>
    execFileSync("git", ["-c", "user.name=P", "-c", "user.email=p@contoh.go.id", "-C", demo, ...words]);
  git("commit", "-qam", "Tema");
  tertib("build", "--site", demo, "--output", join(folder, "arsip"), "--as-of", "2026-11-23");
  sites.arsip = { folder: join(folder, "arsip") };
  for (const site of Object.values(sites)) site.server = await serve(site.folder);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  for (const site of Object.values(sites)) site.server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const pages = (of) =>
  readdirSync(of, { recursive: true })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"))
    .sort();

for (const theme of ["baku", "arsip"]) {
  for (const where of ["over http", "from the disk"]) {
    describe(`${theme}, ${where}`, () => {
      test("no page breaks its policy, logs anything or leaves the site", async () => {
        const site = sites[theme];
        const base = where === "over http" ? site.server.base : disk(site.folder);
        const { page, faults } = await watched(browser, base);
        const all = pages(site.folder);
        assert.ok(all.length > 50, String(all.length));
        // Every page once; elsewhere some of each kind, which differ in nothing that a policy asks about.
        const looked = theme === "baku" && where === "over http" ? all : [...byKind(site.folder).values()].flatMap((some) => sample(site.folder, some, 2));
        assert.ok(looked.length > 25, String(looked.length));
        for (const path of looked) {
          await page.goto(base + path);
          const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
          assert.match(await policy.getAttribute("content"), /^default-src 'none';/, path);
        }
        await page.goto(`${base}cari/index.html?q=data`);
        await page.locator("#cari a").first().waitFor();
        assert.deepEqual(faults, []);
        await page.close();
      });
    });
  }
}

test("the policy is enforced, and a breach of it is seen by these tests", async () => {
  const { base } = sites.baku.server;
  const { page, faults } = await watched(browser, base);
  await page.goto(`${base}index.html`);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'jebol'";
    document.head.append(script);
    document.body.setAttribute("style", "color: red");
    const picture = new Image();
    picture.src = "https://contoh.invalid/x.png";
  });
  await page.waitForTimeout(300);
  assert.notEqual(await page.title(), "jebol");
  for (const broken of ["script-src", "style-src", "img-src"]) {
    assert.ok(
      faults.some((fault) => fault.startsWith(`policy: ${broken}`)),
      `${broken}: ${faults}`,
    );
  }
  await page.close();
});

test("the page for addresses where nothing is needs nothing else", async () => {
  const { base } = sites.baku.server;
  const { page, faults } = await watched(browser, base);
  await page.goto(`${base}404.html`);
  assert.equal(await page.locator("a, link[rel=stylesheet], script, img").count(), 0);
  assert.equal(await page.locator("h1").count(), 1);
  assert.deepEqual(faults, []);
  await page.close();
});
