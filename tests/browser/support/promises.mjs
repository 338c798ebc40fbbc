// What every page of every site promises, as tests. `promises(name, open)` makes them for one site.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { byKind, KINDS, sample } from "./kinds.mjs";
import { disk, launch, serve, watched } from "./site.mjs";

const AXE = createRequire(import.meta.url)("axe-core").source;

const DESK = { width: 1440, height: 900 };
const HAND = { width: 390, height: 844 };

/** How many pages stand for a kind. */
const SAMPLES = Number(process.env.TERTIB_SAMPLES ?? 3);

/** How many places the tab key visits on one page before the rest is believed. */
const TABS = 150;

/**
 * Makes the tests of one site.
 *
 * @param {string} name of the site in the report
 * @param {() => Promise<{site: string, close: () => void}>} open gives the published folder
 * @param {string[]} absent kinds of page that this site does not have
 */
export function promises(name, open, absent = []) {
  describe(name, () => {
    let opened;
    let server;
    let browser;
    let kinds;

    before(async () => {
      opened = await open();
      server = await serve(opened.site);
      browser = await launch();
      kinds = byKind(opened.site);
    });
    after(async () => {
      await browser?.close();
      server?.close();
      opened?.close();
    });

    /** Opens each sample of a kind and hands it to a check; faults of the page fail the test. */
    async function each(kind, base, options, check) {
      const paths = sample(opened.site, kinds.get(kind.name), SAMPLES);
      const { page, faults, close } = await watched(browser, base, options);
      for (const path of paths) {
        await page.goto(base + path);
        await check(page, path);
        assert.deepEqual(faults, [], path);
      }
      await close();
    }

    test("every page is of a listed kind, and every kind has a page", () => {
      assert.deepEqual(kinds.get(""), [], "list them in tests/browser/support/kinds.mjs");
      const empty = KINDS.map((kind) => kind.name).filter((kind) => kinds.get(kind).length === 0);
      assert.deepEqual(empty, absent);
    });

    for (const kind of KINDS.filter((known) => !absent.includes(known.name))) {
      for (const [where, viewport] of [["on a desk", DESK], ["in a hand", HAND]]) {
        for (const colorScheme of ["light", "dark"]) {
          test(`${kind.name}: axe finds nothing, ${where}, ${colorScheme}`, () =>
            each(kind, server.base, { viewport, colorScheme }, async (page, path) => {
              await settled(page, kind);
              assert.deepEqual(await violations(page), [], path);
            }));
        }
        test(`${kind.name}: one heading, nothing wider than the screen, over http and from the disk, ${where}`, async () => {
          for (const base of [server.base, disk(opened.site)]) {
            await each(kind, base, { viewport }, async (page, path) => {
              await settled(page, kind);
              assert.equal(await page.locator("h1").count(), 1, path);
              assert.deepEqual(await tooWide(page), [], `${path} at ${viewport.width}`);
            });
          }
        });
      }

      test(`${kind.name}: whole without scripts`, async () => {
        const with_ = new Map();
        await each(kind, server.base, { viewport: DESK }, async (page, path) => {
          await settled(page, kind);
          with_.set(path, await inventory(page));
        });
        await each(kind, server.base, { viewport: DESK, javaScriptEnabled: false }, async (page, path) => {
          const without = await inventory(page);
          assert.ok(without.words > 12, `${path}: ${without.words} words`);
          assert.ok(kind.alone || without.navigation > 4, `${path}: no navigation`);
          if (kind.filled) {
            assert.ok(without.links.length > 0, `${path}: no way on`);
            return;
          }
          const lost = with_.get(path).links.filter((link) => !without.links.includes(link));
          assert.deepEqual(lost, [], `${path}: links that only a script makes`);
          // How to use what a script brings takes some words.
          const least = Math.min(with_.get(path).words * 0.95, with_.get(path).words - 40);
          assert.ok(without.words >= least, `${path}: words that only a script makes`);
        });
      });

      test(`${kind.name}: the keyboard reaches everything and is seen`, () =>
        each(kind, server.base, { viewport: DESK }, async (page, path) => {
          await settled(page, kind);
          if (!kind.alone) await skips(page, path);
          const { missed, unseen } = await tabbed(page);
          assert.deepEqual(missed, [], `${path}: not reached by Tab`);
          assert.deepEqual(unseen, [], `${path}: focus is not seen`);
        }));

      test(`${kind.name}: prints`, () =>
        each(kind, server.base, { viewport: DESK }, async (page, path) => {
          await settled(page, kind);
          const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
          assert.equal(pdf.subarray(0, 5).toString(), "%PDF-", path);
          assert.ok(pdf.length > 4000, `${path}: ${pdf.length} bytes`);
          await page.emulateMedia({ media: "print" });
          // The official form has a heading of its own.
          assert.ok(kind.form || (await page.locator("h1").first().isVisible()), `${path}: the heading is not printed`);
          assert.ok(kind.filled || (await inventory(page)).words > 12, `${path}: nothing is printed`);
          const shown = await page.locator(".kepala-nav, .kepala-cari, .lewati").evaluateAll((all) =>
            all.filter((one) => one.checkVisibility()).map((one) => one.className));
          assert.deepEqual(shown, [], `${path}: navigation is printed`);
        }));
    }
  });
}

/** Waits until scripts have done what they do at the start. */
async function settled(page, kind) {
  // Scripts may still be fetching what they put in the place of a list.
  await page.waitForLoadState("networkidle");
  if (kind.filled) await page.locator("#cari").waitFor({ state: "visible" });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What axe has to say, one line each: rule, impact, and the first places. */
async function violations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((one) => {
    const places = one.nodes.slice(0, 3).map((node) => `${node.target.join(" ")}: ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ""}`);
    return `${one.id} (${one.impact}) ${one.nodes.length}×: ${places.join(" | ")}`;
  });
}

/** The elements that make the page scroll sideways, the outermost first. */
function tooWide(page) {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().right > window.innerWidth + 1,
    );
    const name = (one) => `${one.localName}${one.id && `#${one.id}`}${[...one.classList].map((c) => `.${c}`).join("")}`;
    return [`${document.documentElement.scrollWidth} px`, ...wide.slice(0, 5).map(name)];
  });
}

/** Words and links of the main part, without the controls that a script brings, and links of the navigation. */
async function inventory(page) {
  const count = (text) => text.split(/\s+/u).filter(Boolean).length;
  const main = page.locator("main");
  const controls = await main.locator("form, [role=search], output, button").allInnerTexts();
  const all = count(await main.innerText());
  const hrefs = await main.locator("a[href]").evaluateAll((links) => links.map((one) => one.getAttribute("href")));
  return {
    words: all - controls.reduce((sum, text) => sum + count(text), 0),
    links: [...new Set(hrefs)],
    navigation: await page.locator("header nav a[href]").count(),
  };
}

/** The first press of Tab shows a link that leads past the navigation. */
async function skips(page, path) {
  await page.keyboard.press("Tab");
  const first = page.locator(":focus");
  assert.equal(await first.getAttribute("href"), "#isi", `${path}: no way past the navigation`);
  const box = await first.boundingBox();
  assert.ok(box && box.y >= 0 && box.x >= 0 && box.height > 10, `${path}: the skip link is not seen`);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "isi", `${path}: the skip link leads nowhere`);
  await page.evaluate(() => {
    document.activeElement.blur();
    window.scrollTo(0, 0);
  });
}

/** Presses Tab until it has been everywhere: what was missed, and where no focus was seen. */
async function tabbed(page) {
  const expected = await page.evaluate(() => {
    const reachable = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    // Of radio buttons of one name the keyboard reaches one.
    const groups = new Set();
    const all = [...document.querySelectorAll(reachable)].filter((one) => {
      if (one.disabled || one.type === "hidden" || one.closest("[inert]") || one.tabIndex < 0) return false;
      if (!one.checkVisibility({ visibilityProperty: true })) return false;
      if (one.type === "radio") {
        if (groups.has(one.name)) return false;
        groups.add(one.name);
      }
      return true;
    });
    all.forEach((one, at) => (one.dataset.uji = String(at)));
    window.scrollTo(0, 0);
    document.activeElement?.blur();
    return all.map((one) => `${one.localName} ${(one.getAttribute("href") ?? one.id ?? "").slice(0, 60)} ${one.textContent.trim().slice(0, 30)}`);
  });
  const seen = new Set();
  const unseen = [];
  const limit = Math.min(expected.length, TABS);
  // Some more presses: regions that scroll are stops too.
  for (let press = 0; press < limit + 40 && seen.size < limit; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return null;
      const style = getComputedStyle(one);
      const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
      // A field inside a box may show its focus on the box.
      let box = one;
      let shown = ring || style.boxShadow !== "none";
      for (let up = 0; up < 2 && !shown && box.parentElement; up += 1) {
        box = box.parentElement;
        const around = getComputedStyle(box);
        shown = around.outlineStyle !== "none" && parseFloat(around.outlineWidth) > 0 && box.matches(":focus-within");
      }
      const place = one.getBoundingClientRect();
      const inside = place.bottom > 0 && place.top < window.innerHeight;
      return { number: one.dataset.uji, shown: shown && inside, name: `${one.localName}.${one.className} ${one.id}` };
    });
    if (stop === null) continue;
    if (!stop.shown) unseen.push(stop.name);
    if (stop.number !== undefined) seen.add(Number(stop.number));
  }
  const missed = expected.slice(0, limit).filter((_, at) => !seen.has(at));
  return { missed: expected.length > limit && missed.length < 20 ? [] : missed, unseen: [...new Set(unseen)] };
}
