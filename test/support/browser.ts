import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/browser.js';

/** For `skip` of a test in the browser: only who asks for it goes without. */
export const withoutBrowser: string | false = process.env.BACKFILE_NO_BROWSER === '1' ? 'BACKFILE_NO_BROWSER=1 is set, so no browser is started' : false;

/** Starts Chromium, hands it on, and closes it however that ends. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchChromium();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
