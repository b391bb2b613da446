// Pictures of every page for docs/images: light, dark, and as a phone shows them. scripts/screenshots runs this.
import path from 'node:path';
import { Site } from './site.mjs';

const folder = process.argv[2];
// Addresses, or functions that find one.
const pages = {
  front: '/',
  results: '/search?q=fish&place=Havnsted',
  article: async site => (await site.article('title:neighbours quota')) + '?q=quota',
  quotes: '/quotes?q=fish',
  compare: async site => '/compare?a=' + (await site.article('title:neighbours quota')).split('/').pop(),
  story: async site => '/story/' + (await site.article('title:neighbours quota')).split('/').pop(),
  speaker: '/speaker?name=Halvar+Brekk',
  speakers: '/speaker',
  verify: '/verify?q=We+never+cut+a+net+that+was+lawfully+set',
  names: '/names',
  help: '/help',
  problems: '/problems',
  'nothing-found': '/search?q=hering+xyzzy',
  'not-readable': '/search?q=%22open',
};
const looks = {
  '': { viewport: { width: 1280, height: 900 } },
  '-dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  '-phone': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};
const tallest = 1700;  // pixels; what is below says nothing new

const site = await Site.open({ hostile: false });
try {
  for (const [name, given] of Object.entries(pages)) {
    const address = typeof given === 'function' ? await given(site) : given;
    for (const [look, options] of Object.entries(looks)) {
      const context = await site.browser.newContext(options);
      const page = await context.newPage();
      await page.goto(site.base + address);
      const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), tallest);
      const clip = { x: 0, y: 0, width: options.viewport.width, height };
      await page.screenshot({ path: path.join(folder, name + look + '.png'), fullPage: true, clip });
      await context.close();
    }
  }
} finally {
  await site.close();
}
