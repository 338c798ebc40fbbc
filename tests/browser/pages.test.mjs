// The promises of every page, on the demo in both editions, or on the published folder that TERTIB_SITE names.

import { demo, scratch } from "./support/site.mjs";
import { promises } from "./support/promises.mjs";

const given = process.env.TERTIB_SITE;

if (given) {
  promises(given, async () => ({ site: given, close: () => {} }));
} else {
  for (const profile of ["internal", "publik"]) {
    promises(`demo, profile ${profile}`, async () => {
      const { folder, close } = scratch();
      return { site: demo(folder, profile), close };
    });
  }
}
