// What people do on the page: with and without a script, by keyboard alone, on a page of a hostile article.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import zlib from 'node:zlib';
import { Site } from './site.mjs';

let site;
before(async () => { site = await Site.open(); });
after(async () => { await site?.close(); });

const params = page => new URL(page.url()).searchParams;

test('a search, a filter and Back work without a script', () => site.visit('/', async page => {
  await page.fill('#q', 'quota');
  await page.press('#q', 'Enter');
  await page.waitForURL(/\/search\?/);
  const found = Number((await page.locator('.sum b').innerText()).match(/\d+/)[0]);
  assert.ok(found > 1);
  await page.locator('#filters input[name=speaker]').first().check();
  await page.locator('#filters button.apply').click();
  await page.waitForURL(/speaker=/);
  assert.equal(params(page).get('q'), 'quota');
  assert.ok(Number((await page.locator('.sum b').innerText()).match(/\d+/)[0]) <= found);
  await page.goBack();
  assert.equal(params(page).get('speaker'), null);
}, { javaScriptEnabled: false }));

test('an address shows the same page again', () => site.visit('/search?q=herring&sort=newest', async page => {
  const before = await page.locator('main').innerText();
  await page.goto('about:blank');
  await page.goto(site.base + '/search?q=herring&sort=newest');
  const timeless = text => text.replace(/\d+(\.\d+)? ms/, '');
  assert.equal(timeless(await page.locator('main').innerText()), timeless(before));
}));

test('a filter acts at once with the script, and Back takes it away', () => site.visit('/search?q=quota', async page => {
  await page.locator('#filters input[name=speaker]').first().check();
  await page.waitForURL(/speaker=/);
  assert.ok(await page.locator('#filters input[name=speaker]').first().isChecked());
  await page.goBack();
  await page.waitForURL(url => !url.search.includes('speaker='));
}));

test('what is left out is counted out', () => site.visit('/search?q=quota', async page => {
  const total = Number((await page.locator('.sum b').innerText()).match(/\d+/)[0]);
  const row = page.locator('#filters li', { has: page.locator('input[name=speaker]') }).first();
  const count = Number((await row.locator('.n').innerText()).match(/\d+/)[0]);
  await row.locator('a.x').click();
  await page.waitForURL(/not-speaker=/);
  assert.equal(Number((await page.locator('.sum b').innerText()).match(/\d+/)[0]), total - count);
}));

test('the keyboard alone: search, filter, article, compare, back', () => site.visit('/', async page => {
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
  await page.keyboard.type('neighbours quota');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=neighbours/);
  const reach = async selector => {
    for (let steps = 0; steps < 200; ++steps) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(selector => document.activeElement.matches(selector), selector)) return;
    }
    assert.fail(`${selector} is not reached by Tab`);
  };
  await reach('#filters input[name=speaker]');
  await page.keyboard.press('Space');
  await page.waitForURL(/speaker=/);
  await reach('.hit h2 a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/article\//);
  await reach('a[href^="/compare"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/compare\?/);
  await page.goBack();
  await page.waitForURL(/\/article\//);
  await page.goBack();
  await page.waitForURL(/speaker=/);
}));

test('a name is shown otherwise and back, by who has the address with the token', async () => {
  const editing = await Site.open({ hostile: false, flags: ['--edit'] });
  try {
    await editing.visit('/names', async page => {
      assert.equal(await page.locator('main details').count(), 0);
      await page.goto(editing.said);
      await page.waitForURL(/\/names$/);
      await page.locator('main summary').first().click();
      const name = await page.locator('.names bdi').first().innerText();
      await page.locator('main form', { hasText: 'Show as' }).first().locator('input:not([type=hidden])').fill('Somebody Else');
      await page.getByRole('button', { name: 'Rename' }).first().click();
      await page.waitForURL(/\/decide\?/);
      await page.getByRole('button', { name: 'Show it so' }).click();
      await page.waitForURL(/\/names\?/);
      assert.match(await page.locator('.notice').innerText(), new RegExp(`${name} is shown as Somebody Else`));
      await page.goto(editing.base + '/names');
      assert.equal(await page.locator('.names bdi').first().innerText(), 'Somebody Else');
      await page.getByRole('link', { name: 'Take it back' }).click();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await page.waitForURL(/\/names/);
      await page.goto(editing.base + '/names');
      assert.equal(await page.locator('.names bdi').first().innerText(), name);
    });
  } finally {
    await editing.close();
  }
});

test('whatever has the focus shows it', () => site.visit('/search?q=quota', async page => {
  for (let steps = 0; steps < 40; ++steps) {
    await page.keyboard.press('Tab');
    const shown = await page.evaluate(() => {
      const element = document.activeElement;
      // The search box shows it around itself and its button.
      const mark = [element, element.closest('.find')].filter(Boolean).some(one => {
        const style = getComputedStyle(one);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      });
      return mark ? '' : element.outerHTML.slice(0, 200);
    });
    assert.equal(shown, '');
  }
}));

test('the first Tab skips to the content', () => site.visit('/search?q=quota', async page => {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
}));

test('j and k walk through the results, until the reader says no', () => site.visit('/search?q=quota', async page => {
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press('j');
  const first = await focused();
  await page.keyboard.press('j');
  assert.notEqual(await focused(), first);
  await page.keyboard.press('k');
  assert.equal(await focused(), first);
  await page.keyboard.press('?');
  await page.waitForURL(/\/help$/);
  await page.locator('#keys').uncheck();
  await page.goBack();
  await page.keyboard.press('/');
  assert.notEqual(await page.evaluate(() => document.activeElement.id), 'q');
}));

test('every example of the help page finds something or says why not', () => site.visit('/help', async page => {
  const links = await page.locator('.sections dt a').evaluateAll(all => all.map(link => link.getAttribute('href')));
  assert.ok(links.length >= 20);
  for (const link of links) {
    const response = await fetch(site.base + link);
    assert.equal(response.status, 200, link);
  }
}));

test('the feed of a search is well-formed and leads to articles, hostile ones too', () => site.visit('/', async page => {
  const feed = await (await fetch(site.base + '/feed.atom?q=zorbel')).text();
  const links = await page.evaluate(text => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    if (document.querySelector('parsererror')) return [document.querySelector('parsererror').textContent];
    return [...document.querySelectorAll('entry > link')].map(link => link.getAttribute('href'));
  }, feed);
  assert.equal(links.length, 5, links[0]);
  for (const link of links) assert.equal((await fetch(link)).status, 200, link);
}));

test('what is being typed is not taken for a shortcut', () => site.visit('/', async page => {
  await page.fill('#q', 'a');
  await page.press('#q', '/');
  assert.equal(await page.inputValue('#q'), 'a/');
}));

test('a quote in the results leads to its place in the article', () => site.visit('/quotes?q=herring', async page => {
  await page.locator('blockquote a').first().click();
  await page.waitForURL(/\/article\/[0-9a-f]+.*#q\d+$/);
  assert.equal(await page.locator('.q:target').count(), 1);
}));

test('a hostile article runs nothing, and its address is no link', async () => {
  await site.visit(await site.article('zorbel markup'), async page => {
    assert.notEqual(await page.title(), 'owned');
    assert.equal(await page.locator('main script, main img, main svg[onload], main i:has-text("sold")').count(), 0);
    assert.match(await page.locator('main').innerText(), /{{#hits}}{{{title}}}{{\/hits}} <script>alert\(2\)<\/script>/);
    assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
  });
});

test('control characters do not reach the page', async () => {
  await site.visit(await site.article('zorbel "no source"'), async page => {
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(await page.content(), /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
  });
});

test('drawing over the bars chooses a time, and Escape lets go', () => site.visit('/search', async page => {
  const bars = page.locator('.hist a');
  const box = await page.locator('.hist svg').boundingBox();
  const of = await bars.count();
  const draw = async (from, to) => {
    await page.mouse.move(box.x + box.width * (from + .5) / of, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * (to + .5) / of, box.y + 30, { steps: 4 });
  };
  const from = new URL(await bars.nth(1).getAttribute('href'), page.url()).searchParams.get('from');
  const to = new URL(await bars.nth(of - 2).getAttribute('href'), page.url()).searchParams.get('to');
  await draw(1, of - 2);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  assert.equal(params(page).get('from'), null);
  await draw(of - 2, 1);
  await page.mouse.up();
  await page.waitForURL(/from=/);
  assert.equal(params(page).get('from'), from);
  assert.equal(params(page).get('to'), to);
}));

test('text at twice its size loses nothing', () => site.visit('/search?q=quota', async page => {
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${content} pixels wide in a window of ${window}`);
}, { bypassCSP: true }));

test('nothing moves for people who asked for that', () => site.visit('/search?q=quota', async page => {
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter(element => {
    const { transitionDuration, animationDuration } = getComputedStyle(element);
    return [transitionDuration, animationDuration].some(times => times.split(',').some(time => parseFloat(time) > 0.01));
  }).length);
  assert.equal(moving, 0);
}, { reducedMotion: 'reduce' }));

test('an article prints', async () => {
  await site.visit(await site.article('quota'), async page => {
    assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('form.find').isVisible(), false);
  });
});

test('the results page with its style and script weighs under 60 kB, 20 kB compressed', async () => {
  const bodies = [];
  for (const address of ['/search?q=quota', '/style.css', '/app.js']) {
    bodies.push(Buffer.from(await (await fetch(site.base + address)).arrayBuffer()));
  }
  const raw = bodies.reduce((sum, body) => sum + body.length, 0);
  const compressed = bodies.reduce((sum, body) => sum + zlib.gzipSync(body).length, 0);
  assert.ok(raw < 60_000 && compressed < 20_000, `${raw} bytes, ${compressed} compressed`);
});

test('from a result to its story, to two accounts of it, and back, by keyboard and without a script', () => site.visit('/search?q=quota', async page => {
  await page.locator('.also a', { hasText: 'side by side' }).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/story\//);
  assert.ok(await page.locator('#tellers + form tbody tr').count() > 1);
  await page.locator('#aB').focus();
  await page.keyboard.press('Space');
  await page.locator('#bA').focus();
  await page.keyboard.press('Space');
  await page.locator('main button').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/compare\?/);
  assert.notEqual(params(page).get('a'), params(page).get('b'));
  await page.goBack();
  await page.waitForURL(/\/story\//);
}, { javaScriptEnabled: false }));

// 100 ms are wanted; a machine that builds at the same time gets more.
test('first paint does not keep one waiting', () => site.visit('/search?q=quota', async page => {
  const times = [];
  for (let round = 0; round < 5; ++round) {
    await page.reload();
    times.push(await page.evaluate(() => new Promise(resolve => {
      new PerformanceObserver(list => resolve(list.getEntries()[0].startTime)).observe({ type: 'paint', buffered: true });
    })));
  }
  console.log(`first paint, ms: ${times.map(time => time.toFixed(0)).join(' ')}`);
  assert.ok(Math.min(...times) < 500);
}));
