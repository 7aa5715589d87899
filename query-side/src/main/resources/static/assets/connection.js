// What somebody must know of the line: whether there is one, what waits on this phone, and what came to an end meanwhile.

import { refusal } from "./conflict.js";
import { drafts } from "./drafts.js";
import { both, chinese, say } from "./words.js";

const keptAt = document.documentElement.dataset.kept;

function link(word, href) {
    const there = document.createElement("a");
    there.className = "button quiet";
    there.href = href;
    there.replaceChildren(...say(word));
    return there;
}

function button(word, pressed) {
    const one = document.createElement("button");
    one.type = "button";
    one.className = "quiet";
    one.replaceChildren(...say(word));
    one.addEventListener("click", pressed);
    return one;
}

const signIn = () => link("signIn", `/login?to=${encodeURIComponent(location.pathname)}`);

/** The one thing that matters most now: a word, and what can be done about it. */
function headline() {
    if (drafts.trouble) {
        return [drafts.trouble, drafts.trouble === "notYours" ? [] : [signIn()]];
    }
    if (drafts.ended) {
        return ["endedMeanwhile", [link("reloadPage", location.pathname)]];
    }
    if (!navigator.onLine) {
        return ["offline", []];
    }
    if (drafts.lost) {
        return ["offlineLost", [button("sendNow", () => drafts.send())]];
    }
    if (keptAt) {
        return ["pageKept", [link("reloadPage", location.pathname)]];
    }
    return [null, []];
}

/** How many wait, and how many want a decision. */
function counts() {
    const conflicts = drafts.acts.filter((act) => act.state === "conflict" || act.state === "refused").length;
    const waiting = drafts.acts.length - conflicts;
    return [
        waiting ? both(`${chinese("waitingCount")}${waiting}`, `Waiting on this phone: ${waiting}`) : [],
        conflicts ? both(`${chinese("conflictCount")}${conflicts}`, `To be decided: ${conflicts}`) : [],
    ].flat();
}

/** The banner; read out when it says something else than before. */
function showBanner(banner) {
    const [word, ways] = headline();
    const counted = counts();
    const what = `${word} ${counted.map((node) => node.textContent).join(" ")}`;
    if (banner.dataset.what === what) {
        return;
    }
    banner.dataset.what = what;
    banner.hidden = word === null && counted.length === 0;
    banner.dataset.line = word ?? "";
    const text = document.createElement("span");
    const number = document.createElement("span");
    text.replaceChildren(...(word ? say(word) : []));
    number.replaceChildren(...counted);
    banner.replaceChildren(text, number, ...ways);
}

function inWords(act) {
    if (act.path === "extras") {
        return `${act.said.description} — ${act.said.place} ${act.said.assetCode ?? ""}`;
    }
    if (act.path === "photos") {
        return chinese("aPhoto");
    }
    if (act.path === "accessories") {
        return act.said.missing.map((one) => `${one.name} ×${one.quantity}`).join("、") || chinese("noneMissing");
    }
    return [chinese(`finding${act.said.finding}`), act.said.note].filter(Boolean).join(" — ");
}

/** Acts that no item of the page can show: the sheet has ended, or they are about none. */
function homeless(act) {
    return drafts.ended || act.path === "extras" || !document.querySelector(`[data-sheet] [data-device="${CSS.escape(act.said.device)}"]`);
}

function lineOf(act) {
    const item = document.createElement("li");
    const text = document.createElement("span");
    text.textContent = [act.label, inWords(act)].filter(Boolean).join("：");
    const why = document.createElement("span");
    why.replaceChildren(...(act.state === "refused" ? refusal(act, () => drafts.drop(act)) : say("onPhone")));
    item.append(text, why);
    if (drafts.ended && act.state !== "refused") {
        item.append(button("dropDraft", () => drafts.drop(act)));
    }
    return item;
}

async function copy(section, lines) {
    const text = lines.map((act) => [act.label, inWords(act)].filter(Boolean).join("：")).join("\n");
    const place = section.querySelector("[data-copied]");
    try {
        await navigator.clipboard.writeText(text);
        place.replaceChildren(...say("copied"));
    } catch {
        // without a clipboard the text is put where it can be marked
        const area = document.createElement("textarea");
        area.readOnly = true;
        area.value = text;
        area.setAttribute("aria-label", chinese("draftsKept"));
        place.replaceChildren(area);
        area.select();
    }
}

function showDrafts(section) {
    const lines = drafts.acts.filter(homeless);
    section.hidden = lines.length === 0;
    section.querySelector("[data-drafts]").replaceChildren(...lines.map(lineOf));
    section.querySelector("[data-copy]").onclick = () => copy(section, lines);
}

/** Follows the line and the drafts. */
export function bindConnection() {
    const banner = document.querySelector("[data-banner]");
    const section = document.querySelector("#drafts");
    drafts.ended ||= document.querySelector("main[data-ended]") !== null;
    drafts.addEventListener("change", () => {
        showBanner(banner);
        showDrafts(section);
    });
    addEventListener("online", () => showBanner(banner));
    addEventListener("offline", () => showBanner(banner));
}

/** Has this page kept, and what `more` fetches, so that it opens without a network next time. */
export async function keepThisPage(more) {
    if (!navigator.serviceWorker || keptAt) {
        return;
    }
    await navigator.serviceWorker.register("/sheet-worker.js", { scope: "/handovers/", updateViaCache: "none" });
    const helper = await navigator.serviceWorker.ready;
    await more();
    const isKept = () => (document.body.dataset.keptForLater = "true");
    if (await caches.match(location.pathname)) {
        isKept();
    } else {
        navigator.serviceWorker.addEventListener("message", isKept, { once: true });
        helper.active.postMessage({ keep: location.pathname });
    }
}
