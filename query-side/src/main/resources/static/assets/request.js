// One request to the command side: CSRF token, idempotency key, and a plain answer to look at.

const PATIENCE_MS = 20_000;

/** A key nobody else uses; `randomUUID` is missing where the page did not come over https. */
export function freshKey() {
    if (crypto.randomUUID) {
        return crypto.randomUUID();
    }
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function cookie(name) {
    const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

/** On a secure line the cookie's name says that it is from this host alone. */
const CSRF_COOKIE = location.protocol === "https:" ? "__Host-XSRF-TOKEN" : "XSRF-TOKEN";

/** Any page of ours brings the cookie when it is missing. */
function fetchToken() {
    return fetch(location.pathname, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE_MS) });
}

async function csrfToken() {
    if (!cookie(CSRF_COOKIE)) {
        await fetchToken();
    }
    return cookie(CSRF_COOKIE) ?? "";
}

/** One attempt: what the server answered, read. */
async function ask(method, url, body, key, more) {
    const headers = { Accept: "application/json, application/problem+json", "X-XSRF-TOKEN": await csrfToken(), ...more };
    if (key) {
        headers["Idempotency-Key"] = key;
    }
    const isForm = body instanceof FormData;
    if (body !== undefined && !isForm) {
        headers["Content-Type"] = "application/json";
    }
    const response = await fetch(url, {
        method,
        headers,
        credentials: "same-origin",
        body: body === undefined || isForm ? body : JSON.stringify(body),
        signal: AbortSignal.timeout(isForm ? 10 * PATIENCE_MS : PATIENCE_MS),
    });
    const text = await response.text();
    const answer = (response.headers.get("Content-Type") ?? "").includes("json") && text ? JSON.parse(text) : null;
    const position = answer?.position ?? response.headers.get("Journal-Position");
    return { ok: response.ok, status: response.status, answer, position };
}

/**
 * Sends and resolves to `{ok, status, answer, position}`; `answer` is the JSON body or null.
 * Rejects only when no answer came: then nobody knows whether it was carried out, and the same key must be used again.
 */
export async function send(method, url, body, key, more = {}) {
    const result = await ask(method, url, body, key, more);
    if (result.answer?.code !== "FORGED_REQUEST") {
        return result;
    }
    // the cookie changed on the way, by a page or a file that was fetched at the same time: nothing was carried out
    await fetchToken();
    return ask(method, url, body, key, more);
}

/** What to send along once somebody has looked at a name in a text and wants it kept. */
export const NAMES_CONFIRMED = { "Names-Confirmed": "yes" };

/** Whether a request may be sent again with the name in its text confirmed. */
export function namesSomebody(result) {
    return result.answer?.code === "TEXT_NAMES_SOMEBODY";
}

/** Whether an answer leaves open if the request was carried out. */
export function isUnsettled(result) {
    return result.status >= 500 || result.answer?.code === "BUSY_TRY_AGAIN";
}

/** Goes to a page that has seen everything up to `position`. */
export function go(target, position, hash) {
    const url = new URL(target, location.href);
    if (position !== null && position !== undefined) {
        url.searchParams.set("position", position);
    }
    if (hash) {
        url.hash = hash;
    }
    if (url.href === location.href) {
        location.reload();
    } else {
        location.assign(url);
    }
}
