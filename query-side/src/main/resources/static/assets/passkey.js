// Passkeys: asks the browser for one and sends what it says; the buttons stay hidden where the browser knows none.

import { go, send } from "./request.js";
import { bodyOf, outcomeOf, sendFor, showProblem, tell } from "./send.js";
import { chinese, say } from "./words.js";

const PATIENCE_MS = 120_000;
const WHY = { NotAllowedError: "passkeyNotGiven", InvalidStateError: "passkeyAlreadyHere", AbortError: "passkeyNotGiven" };

function bytes(text) {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

function text(buffer) {
    const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
    return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Whether this browser can be asked at all: it cannot where the page did not come over https or from localhost. */
export const hasPasskeys = () => Boolean(globalThis.isSecureContext && globalThis.PublicKeyCredential);

const named = (id) => ({ type: "public-key", id: bytes(id) });

/** What a passkey says to this challenge, as the server reads it. */
async function assertionFor(asked) {
    const credential = await navigator.credentials.get({
        publicKey: {
            challenge: bytes(asked.challenge),
            rpId: asked.site,
            allowCredentials: (asked.passkeys ?? []).map(named),
            userVerification: "required",
            timeout: PATIENCE_MS,
        },
    });
    const said = credential.response;
    const assertion = {
        id: credential.id,
        clientDataJSON: text(said.clientDataJSON),
        authenticatorData: text(said.authenticatorData),
        signature: text(said.signature),
    };
    if (said.userHandle) {
        assertion.userHandle = text(said.userHandle);
    }
    return assertion;
}

async function newCredential(asked) {
    const credential = await navigator.credentials.create({
        publicKey: {
            challenge: bytes(asked.challenge),
            rp: { id: asked.site, name: chinese("brand") },
            user: { id: bytes(asked.user), name: asked.login, displayName: asked.displayName },
            pubKeyCredParams: asked.algorithms.map((alg) => ({ type: "public-key", alg })),
            excludeCredentials: asked.known.map(named),
            authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
            attestation: "none",
            timeout: PATIENCE_MS,
        },
    });
    return {
        clientDataJSON: text(credential.response.clientDataJSON),
        attestationObject: text(credential.response.attestationObject),
    };
}

/** Fetches a challenge, lets `answer` answer it, and resolves to the answer, or to null when it was said why not. */
async function answering(form, url, body, answer) {
    tell(outcomeOf(form), "busy", say("passkeyAsking"));
    try {
        const asked = await send("POST", url, body);
        if (!asked.ok) {
            showProblem(form, asked);
            return null;
        }
        return await answer(asked.answer);
    } catch (failed) {
        tell(outcomeOf(form), "problem", say(WHY[failed.name] ?? (failed instanceof TypeError ? "passkeyLost" : "passkeyFailed")));
        return null;
    }
}

/** An assertion for what `body` says, or null. */
export const assertion = (form, url, body) => answering(form, url, body, assertionFor);

function bindSignIn(form) {
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const said = await assertion(form, "/api/session/passkey/challenge", {});
        const result = said && (await sendFor(form, said));
        if (result) {
            go(form.dataset.then, result.position);
        }
    });
}

function bindNew(form) {
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const made = await answering(form, "/api/passkeys/challenge", bodyOf(form), newCredential);
        if (made && (await sendFor(form, made))) {
            location.reload();
        }
    });
}

if (hasPasskeys()) {
    document.querySelectorAll("form[data-passkey-sign-in]").forEach(bindSignIn);
    document.querySelectorAll("form[data-passkey-new]").forEach(bindNew);
    document.querySelectorAll("[data-passkeys]").forEach((part) => (part.hidden = false));
    document.querySelectorAll("[data-no-passkeys]").forEach((part) => (part.hidden = true));
}
