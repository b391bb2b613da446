// Every page, light and dark, on three widths: nothing that axe-core finds, no sideways scrolling.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { Site } from './site.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Addresses, or functions that find one.
const pages = {
  'front': '/',
  'results': '/search?q=quota&speaker=Halvar+Brekk&not-place=Merrow',
  'results with a histogram of days': '/search?from=2019-04-01&to=2019-04-30',
  'all values of a facet': '/search?more=speaker',
  'values of a facet that begin so': '/search?more=speaker&match=br',
  'nothing found': '/search?q=quotum+xyzzy&source=Nowhere',
  'quotes': '/quotes?q=herring',
  'no quotes': '/quotes?q=xyzzy',
  'article': site => site.article('quota'),
  'article with markup in every field': site => site.article('zorbel markup'),
  'article from right to left': site => site.article('zorbel backwards'),
  'article with endless names': site => site.article('zorbel nameson'),
  'article of emoji': site => site.article('zorbel algo'),
  'article without a headline': site => site.article('zorbel "no source"'),
  'hostile results': '/search?q=zorbel',
  'hostile quotes': '/quotes?q=-xyzzy&sort=newest&undated=keep',
  'verify': '/verify?q=a+locked+gate',
  'compare': async site => '/compare?a=' + (await site.article('quota')).split('/').pop(),
  'story': async site => '/story/' + (await site.article('quota')).split('/').pop(),
  'story of one account': async site => '/story/' + (await site.article('zorbel nameson')).split('/').pop(),
  'speaker': '/speaker?name=Halvar+Brekk',
  'speakers': '/speaker',
  'nobody quoted so': { address: '/speaker?name=brekk', expect: 404 },
  'quotes of one speaker, narrowed': '/quotes?speaker=Halvar+Brekk&about=herring&min-words=5',
  'help': '/help',
  'names': '/names',
  'names of places': '/names?type=place&q=mer',
  'no such names': '/names?q=xyzzy',
  'problems': '/problems',
  'a query that cannot be read': { address: '/search?q=%22quota', expect: 400 },
  'no such page': { address: '/nowhere', expect: 404 },
  'no such article': { address: '/article/0000000000', expect: 404 },
};

const schemes = ['light', 'dark'];
const widths = [320, 768, 1280];

let site;
before(async () => { site = await Site.open(); });
after(async () => { await site?.close(); });

async function judge(page) {
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate(rules => axe.run(document, { runOnly: rules }), rules);
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0].html.slice(0, 200)}: ${nodes[0].failureSummary}`), []);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${content} pixels wide in a window of ${window}`);
}

for (const [name, given] of Object.entries(pages)) {
  for (const colorScheme of schemes) {
    for (const width of widths) {
      test(`${name}, ${colorScheme}, ${width} wide`, async () => {
        const { address, expect } = given.address ? given : { address: typeof given === 'function' ? await given(site) : given };
        // axe is put into the page, which its own content policy forbids.
        await site.visit(address, judge, { expect, colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
      });
    }
  }
}
