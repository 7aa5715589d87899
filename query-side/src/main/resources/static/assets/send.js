// Every form with data-send="METHOD /path" is sent as JSON, once, however often the button is pressed.
//
// data-then   where to go afterwards; {id} is the answer's id; "reload" stays on the page
// data-leave  goes to the address the answer names, elsewhere
// data-many   on checkboxes of one name: all that are ticked, as a list
// data-type   on a field: int, fen (yuan with two decimals), list (one per line); empty fields are left out

import { countUnsent, forgetAll, forgetOthersPages } from "./kept.js";
import { freshKey, go, isUnsettled, NAMES_CONFIRMED, namesSomebody, send } from "./request.js";
import { both, say } from "./words.js";

const SIGN_OUT = "DELETE /api/session";
const SIGN_IN = new Set(["POST /api/session", "POST /api/session/passkey"]);

const AS_TYPED = {
    int: (text) => (/^\s*\d+\s*$/.test(text) ? Number(text) : text),
    fen: (text) => {
        const amount = /^\s*(\d+)(?:\.(\d{1,2}))?\s*$/.exec(text.normalize("NFKC").replaceAll(",", ""));
        return amount ? Number(amount[1]) * 100 + Number((amount[2] ?? "").padEnd(2, "0")) : text;
    },
    list: (text) => text.split(/[\n、,,;;]/).map((part) => part.trim()).filter(Boolean),
};

function put(body, name, value) {
    const path = name.split(".");
    const last = path.pop();
    let place = body;
    for (const step of path) {
        place = place[step] ??= {};
    }
    place[last] = value;
}

/** The body a form stands for; dots in field names make nested objects. */
export function bodyOf(form) {
    const body = {};
    for (const field of form.elements) {
        if (!field.name || field.disabled || field.dataset.local !== undefined || field.type === "submit") {
            continue;
        }
        if ((field.type === "checkbox" || field.type === "radio") && !field.checked) {
            continue;
        }
        if (field.dataset.many !== undefined) {
            put(body, field.name, [...(body[field.name] ?? []), field.value]);
            continue;
        }
        const typed = AS_TYPED[field.dataset.type];
        if (field.value !== "" || field.dataset.type === "list") {
            put(body, field.name, typed ? typed(field.value) : field.value);
        }
    }
    return body;
}

/** The place in a form that is read out when something happened. */
export function outcomeOf(form) {
    let place = form.querySelector("[data-outcome]");
    if (!place) {
        place = document.createElement("div");
        place.dataset.outcome = "";
        form.append(place);
    }
    place.className = "outcome";
    place.setAttribute("role", "status");
    place.setAttribute("aria-live", "polite");
    return place;
}

export function tell(place, kind, nodes) {
    place.dataset.kind = kind;
    place.replaceChildren(...nodes);
}

function clearMarks(form) {
    form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
    form.querySelectorAll(".field-problem").forEach((mark) => mark.remove());
}

function mark(form, name, nodes) {
    const field = [...form.elements].find((one) => one.name === name || one.name.split(".").includes(name));
    if (!field) {
        return null;
    }
    const note = document.createElement("span");
    note.className = "field-problem";
    note.id = `problem-${name.replaceAll(".", "-")}-${form.dataset.number}`;
    note.replaceChildren(...nodes);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", note.id);
    field.closest("label, .field")?.append(note);
    return field;
}

function signInLink() {
    const link = document.createElement("a");
    link.href = `/login?to=${encodeURIComponent(location.pathname + location.search)}`;
    link.className = "button";
    link.replaceChildren(...say("signIn"));
    return link;
}

/** Shows a refusal: the sentence in both languages, and a mark on each field it names. */
export function showProblem(form, result) {
    const problem = result.answer ?? {};
    const sentence = problem.detail ? both(problem.detail, problem["detail-en"]) : say(result.status === 401 ? "signInAgain" : "refused");
    tell(outcomeOf(form), "problem", result.status === 401 && !SIGN_IN.has(form.dataset.send) ? [...sentence, signInLink()] : sentence);
    const marked = (problem.errors ?? [])
        .filter((error) => error.field)
        .map((error) => mark(form, error.field, error.zh ? both(error.zh, error.en) : say("fieldInvalid")))
        .find(Boolean);
    (marked ?? outcomeOf(form)).focus?.();
}

// A key lives as long as it is unknown whether its request was carried out: through double clicks, lost answers, reloads.
function slotOf(form) {
    return `banzhang:${location.pathname}:${form.dataset.send}:${form.dataset.number}`;
}

/** What tells one request from another; secrets are not part of it, nor are they kept. */
function fingerprint(form, body) {
    const secret = new Set([...form.elements].filter((field) => field.type === "password").map((field) => field.name));
    return JSON.stringify(Object.entries(body).filter(([name]) => !secret.has(name)));
}

function keyFor(form, body) {
    const asked = fingerprint(form, body);
    const kept = JSON.parse(sessionStorage.getItem(slotOf(form)) ?? "null");
    if (kept?.asked === asked) {
        return kept.key;
    }
    const key = freshKey();
    try {
        sessionStorage.setItem(slotOf(form), JSON.stringify({ asked, key }));
    } catch {
        form.dataset.unkept = "true"; // the storage is full: the key then lives only as long as this page
    }
    return key;
}

function settle(form) {
    sessionStorage.removeItem(slotOf(form));
}

function busy(form, on) {
    form.toggleAttribute("data-busy", on);
    form.setAttribute("aria-busy", String(on));
    form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", String(on)));
}

function retryButton(form) {
    const button = document.createElement("button");
    button.type = "submit";
    button.className = "retry";
    button.replaceChildren(...say("retry"));
    return button;
}

/** For whoever has read the warning and wants the text kept as it is. */
export function storeAnywayButton(confirmed) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "retry";
    button.replaceChildren(...say("storeAnyway"));
    button.addEventListener("click", confirmed);
    return button;
}

/** What is confirmed is this very text: changed, it is warned of anew. */
function offerToStore(form, asked) {
    const button = storeAnywayButton(() => {
        form.dataset.confirmed = asked;
        form.requestSubmit();
    });
    outcomeOf(form).append(button);
    button.focus();
}

/** Sends `body` for `form`, shows what came of it, and resolves to the answer when it was carried out, else to null. */
export async function sendFor(form, body) {
    if (form.hasAttribute("data-busy")) {
        return null;
    }
    const [method, url] = form.dataset.send.split(" ");
    const key = keyFor(form, body);
    const asked = fingerprint(form, body);
    const more = form.dataset.confirmed === asked ? NAMES_CONFIRMED : {};
    clearMarks(form);
    busy(form, true);
    tell(outcomeOf(form), "busy", say("sending"));
    try {
        const result = await send(method, url, method === "DELETE" ? undefined : body, key, more);
        if (result.ok) {
            settle(form);
            tell(outcomeOf(form), "done", say("done"));
            return result;
        }
        if (!isUnsettled(result)) {
            settle(form);
        }
        busy(form, false);
        showProblem(form, result);
        if (namesSomebody(result)) {
            offerToStore(form, asked);
        }
    } catch {
        busy(form, false);
        const retry = retryButton(form);
        tell(outcomeOf(form), "problem", [...say("lost"), retry]);
        retry.focus();
    }
    return null;
}

function passwordsAgree(form) {
    const repeated = form.querySelector("[data-repeats]");
    if (!repeated || repeated.value === form.elements.namedItem(repeated.dataset.repeats).value) {
        return true;
    }
    showProblem(form, { answer: { errors: [{ field: repeated.name }] } });
    tell(outcomeOf(form), "problem", say("passwordsDiffer"));
    return false;
}

/** What is told this once and never again: a password that was made, an address that opens something. */
const TOLD_ONCE = {
    password: "passwordOnce",
    link: "linkOnce",
    token: "tokenOnce",
};

function showSecret(form, result, kind) {
    busy(form, false);
    const secret = document.createElement("strong");
    const text = result.answer[kind];
    secret.className = "secret";
    secret.textContent = kind === "link" ? new URL(text, location.href).href : text;
    tell(outcomeOf(form), "done", [...say(TOLD_ONCE[kind]), secret]);
    form.reset();
}

/** What is not sent yet goes at signing out: whoever does is told once, and asked. */
async function mayLeave(form) {
    const unsent = form.dataset.warned === undefined ? await countUnsent() : 0;
    if (unsent) {
        form.dataset.warned = "";
        tell(outcomeOf(form), "problem", [...say("unsentLeft"), String(unsent)]);
    }
    return unsent === 0;
}

async function submit(form) {
    const leaves = form.dataset.send === SIGN_OUT;
    if (!passwordsAgree(form) || (leaves && !(await mayLeave(form)))) {
        return;
    }
    const result = await sendFor(form, bodyOf(form));
    if (result && leaves) {
        await forgetAll();
    }
    const secret = Object.keys(TOLD_ONCE).find((kind) => result?.answer?.[kind]);
    if (secret) {
        showSecret(form, result, secret);
    } else if (result?.answer?.address && form.dataset.leave !== undefined) {
        location.assign(result.answer.address);
    } else if (result) {
        const target = form.dataset.then ?? "reload";
        const id = encodeURIComponent(result.answer?.id ?? "");
        go(target === "reload" ? location.href : target.replace("{id}", id), result.position);
    }
}

document.querySelectorAll("form[data-send]").forEach((form, number) => {
    form.dataset.number = String(number);
    outcomeOf(form);
    if (form.dataset.own !== undefined) {
        return; // another module gathers what this form sends
    }
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        submit(form);
    });
});

document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => print()));

forgetOthersPages();
