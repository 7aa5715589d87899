// Opens the page of a sheet without a network after it was opened once; VERSION and FILES stand above, made by the server.
//
// Kept are the sheets' pages of one person alone, and the files they are made for. No answer of the API is ever kept.

const ASSETS = `banzhang-assets-${VERSION}`;
const ANY_ASSETS = "banzhang-assets-";
const PAGES = "banzhang-pages-";
const PATIENCE_MS = 8_000;
const SHEET = /^\/handovers\/h-[^/]+$/;
const PERSON = /<body[^>]* data-person="([^"]+)"/;
const ENDED = /<main[^>]* data-ended=/;

async function cachesNamed(beginning) {
    return (await caches.keys()).filter((name) => name.startsWith(beginning));
}

async function forget(path) {
    for (const name of await cachesNamed(PAGES)) {
        await (await caches.open(name)).delete(path);
    }
}

async function keptPage(path) {
    for (const name of await cachesNamed(PAGES)) {
        const page = await (await caches.open(name)).match(path);
        if (page) {
            return page;
        }
    }
    return null;
}

/** Keeps the page for who is signed in, and nothing of anybody else's; marks it, so that it says of itself what it is. */
async function keep(path, answer) {
    if ([403, 404].includes(answer.status)) {
        return forget(path);
    }
    const text = answer.ok && answer.type === "basic" && !answer.redirected ? await answer.text() : "";
    const person = PERSON.exec(text)?.[1];
    if (!person) {
        return undefined;
    }
    const others = (await cachesNamed(PAGES)).filter((name) => name !== PAGES + person);
    await Promise.all(others.map((name) => caches.delete(name)));
    if (ENDED.test(text)) {
        return forget(path);
    }
    const headers = new Headers(answer.headers);
    headers.delete("Content-Encoding");
    headers.delete("Content-Length");
    const marked = text.replace("<html ", `<html data-kept="${new Date().toISOString()}" `);
    return (await caches.open(PAGES + person)).put(path, new Response(marked, { headers }));
}

async function fetchAndKeep(path) {
    const answer = await fetch(path, { credentials: "same-origin", redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS) });
    await keep(path, answer);
}

/** A network that answers with a proxy's fault, or not in time, is none. */
async function sheet(event, path) {
    const kept = await keptPage(path);
    try {
        const late = kept && new Promise((_, tooLate) => setTimeout(tooLate, PATIENCE_MS));
        const answer = await Promise.race([fetch(event.request), late].filter(Boolean));
        if (kept && answer.status >= 500) {
            return kept;
        }
        event.waitUntil(keep(path, answer.clone()));
        return answer;
    } catch (lost) {
        if (kept) {
            return kept;
        }
        throw lost;
    }
}

/** Under a version a file never changes; the others are asked for as long as somebody answers. */
async function asset(request, path) {
    const kept = await caches.match(request, { ignoreVary: true });
    if (kept && path.startsWith(`/assets/${VERSION}/`)) {
        return kept;
    }
    try {
        const answer = await fetch(request);
        if (answer.ok) {
            await (await caches.open(ASSETS)).put(request, answer.clone());
        }
        return answer;
    } catch (lost) {
        if (kept) {
            return kept;
        }
        throw lost;
    }
}

/** After an update the kept pages are fetched anew; while one cannot be, the files it was made for stay. */
async function takeOver() {
    await self.clients.claim();
    try {
        for (const name of await cachesNamed(PAGES)) {
            for (const request of await (await caches.open(name)).keys()) {
                await fetchAndKeep(new URL(request.url).pathname);
            }
        }
        const old = (await cachesNamed(ANY_ASSETS)).filter((name) => name !== ASSETS);
        await Promise.all(old.map((name) => caches.delete(name)));
    } catch {
        return;
    }
}

self.addEventListener("install", (event) => {
    event.waitUntil(caches.open(ASSETS).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (event.request.method !== "GET" || url.origin !== location.origin) {
        return;
    }
    if (event.request.mode === "navigate" && SHEET.test(url.pathname)) {
        event.respondWith(sheet(event, url.pathname));
    } else if (url.pathname.startsWith("/assets/")) {
        event.respondWith(asset(event.request, url.pathname));
    }
});

// the page that was open before there was a worker asks to be kept, too
self.addEventListener("message", (event) => {
    if (SHEET.test(event.data?.keep ?? "")) {
        event.waitUntil(fetchAndKeep(event.data.keep).then(() => event.source?.postMessage({ kept: event.data.keep })));
    }
});
