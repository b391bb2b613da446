// An index of the sample corpus and the hostile articles, a server over it, and a browser before it.
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const program = process.env.INQUIT;
const corpus = process.env.CORPUS;
const hostile = fileURLToPath(new URL('hostile.jsonl', import.meta.url));

// A browser that asks nothing of anybody but the page.
const browserArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

// Waits for the line in which the server says where it is.
async function addressOf(server) {
  let said = '';
  for await (const line of createInterface({ input: server.stdout })) {
    said += line + '\n';
    const found = line.match(/http:\/\/127\.0\.0\.1:\d+\S*/);
    if (found) return found[0];
  }
  throw new Error('the server said no address:\n' + said);
}

export class Site {
  // In a home of its own: what the page says of folders is then nobody's.
  static async open({ hostile: withHostile = true, flags = [] } = {}) {
    const site = new Site();
    site.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inquit-e2e-'));
    const index = path.join(site.folder, 'index'), news = path.join(site.folder, 'news');
    fs.cpSync(corpus, news, { recursive: true });
    const env = { ...process.env, HOME: site.folder };
    await promisify(execFile)(program, ['index', '--db', index, news, ...(withHostile ? [hostile] : [])], { env });
    site.server = spawn(program, ['serve', '--db', index, '--port', '0', ...flags], { stdio: ['ignore', 'pipe', 'inherit'], env });
    site.said = await addressOf(site.server);
    site.base = new URL(site.said).origin;
    site.server.stdout.resume();
    site.browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: browserArgs });
    return site;
  }

  async close() {
    await this.browser?.close();
    if (this.server) {
      const ended = new Promise(resolve => this.server.once('exit', resolve));
      this.server.kill('SIGTERM');
      await ended;
    }
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  // Opens an address in a browser of its own and hands the page to `look`. Nothing may be written to the console
  // as an error, and nothing asked of another address; `expect` is the status.
  async visit(address, look, { expect = 200, ...options } = {}) {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const errors = [], elsewhere = [];
    page.on('pageerror', error => errors.push(error.message));
    page.on('console', message => {
      // The browser itself reports the status of a page that is not there.
      if (message.type() === 'error' && !(expect >= 400 && message.text().includes(`status of ${expect}`))) errors.push(message.text());
    });
    page.on('request', request => {
      const url = request.url();
      if (!url.startsWith(this.base) && !url.startsWith('data:')) elsewhere.push(url);
    });
    try {
      const response = await page.goto(this.base + address);
      assert.equal(response.status(), expect);
      await look(page);
      assert.deepEqual(errors, [], 'errors in the console');
      assert.deepEqual(elsewhere, [], 'requests to other addresses');
    } finally {
      await context.close();
    }
  }

  async json(address) {
    const response = await fetch(this.base + address);
    assert.equal(response.status, 200, address);
    return response.json();
  }

  // The address of the first article that a query finds.
  async article(query) {
    const { results } = await this.json('/api/v1/search?q=' + encodeURIComponent(query));
    assert.notEqual(results.length, 0, query);
    return '/article/' + results[0].id;
  }
}
