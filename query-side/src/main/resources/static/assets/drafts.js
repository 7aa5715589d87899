// What is said of a sheet: kept on this phone first, then sent, one after the other, each under a key of its own until
// somebody has answered. What was lost on the way is sent again under the same key, so that it happens once.

import { actsOf, dropAct, keepAct } from "./kept.js";
import { freshKey, isUnsettled, send } from "./request.js";

const SOONEST_MS = 4_000;
const LATEST_MS = 60_000;
const WAITING = new Set(["kept", "tried"]);
const ENDINGS = new Set(["HANDOVER_HAS_ENDED"]);

/** What an act is as a request. */
const BODIES = {
    checks: (act) => ({ ...act.said, seen: act.seen }),
    declarations: (act) => ({ items: [{ ...act.said, seen: act.seen }] }),
    accessories: (act) => ({ ...act.said, seen: act.seen }),
    extras: (act) => act.said,
    photos: (act) => {
        const form = new FormData();
        form.append("device", act.said.device);
        form.append("file", act.file, "photo");
        return form;
    },
};

/** What stands there once an act was carried out. */
export function standing(act) {
    return act.path === "accessories" ? act.said.missing : { finding: act.said.finding, note: act.said.note };
}

/** Why nothing may be sent in the name of whose page this is; none when the same person is there. */
function troubleOf(page) {
    const now = page.body.dataset.person;
    if (now === document.body.dataset.person) {
        return null;
    }
    return now ? "somebodyElse" : "signInAgain";
}

/** One sender at a time, also when the sheet is open twice. */
function alone(doing) {
    return navigator.locks ? navigator.locks.request("banzhang-drafts", doing) : doing();
}

/** An act is `kept`, `tried` (nobody knows whether it was carried out), in `conflict` or `refused`; or held back. */
export class Drafts extends EventTarget {
    acts = [];
    sending = false;
    /** Whether the last attempt was in vain. */
    lost = false;
    /** Who is there may be somebody else by now, or nobody. */
    doubtful = Boolean(document.documentElement.dataset.kept);
    trouble = null;
    ended = false;
    position = null;
    wait = SOONEST_MS;
    saying = Promise.resolve();

    constructor(sheet) {
        super();
        this.sheet = sheet;
    }

    /** Reads what is kept; what is said meanwhile comes after it. */
    load() {
        const loaded = this.saying.then(async () => {
            const known = new Map(this.acts.map((act) => [act.id, act]));
            this.acts = (await actsOf(this.sheet)).map((act) => known.get(act.id) ?? act);
            this.dispatchEvent(new Event("loaded"));
            this.tell();
        });
        this.saying = loaded.catch(() => {});
        return loaded;
    }

    tell(sent = null) {
        this.dispatchEvent(new CustomEvent("change", { detail: sent }));
    }

    /** The newest word on something. */
    latest(subject) {
        return this.acts.findLast((act) => act.subject === subject) ?? null;
    }

    get offline() {
        return !navigator.onLine || this.lost;
    }

    get waiting() {
        return this.acts.filter((act) => WAITING.has(act.state) && !act.held);
    }

    /** Takes words one after the other: each is kept before the next is looked at, or sent. */
    say(asked) {
        const taken = this.saying.then(() => this.take(asked));
        this.saying = taken.catch(() => {});
        return taken;
    }

    /** A new word comes in place of an older one nobody has tried to send, else after it. */
    async take(asked) {
        const before = this.latest(asked.subject);
        const replaced = before && before.state !== "tried" ? before : null;
        const act = replaced ?? { sheet: this.sheet, subject: asked.subject, state: "kept", seen: asked.seen };
        if (before && !replaced) {
            act.seen = standing(before);
        }
        Object.assign(act, asked, { seen: act.seen, key: freshKey() });
        act.state = act.state === "conflict" ? "conflict" : "kept";
        await keepAct(act);
        if (!replaced) {
            this.acts.push(act);
        }
        this.tell();
        this.send();
        return act;
    }

    async keep(act) {
        await keepAct(act);
        this.tell();
    }

    async drop(act) {
        await dropAct(act);
        this.acts = this.acts.filter((other) => other !== act);
        this.tell();
    }

    /** Sends an act again after somebody has decided about it. */
    async release(act, changes = {}) {
        Object.assign(act, { state: "kept", held: false, problem: null, key: freshKey() }, changes);
        await this.keep(act);
        this.send();
    }

    async send() {
        if (this.sending || !this.waiting.length || !navigator.onLine) {
            return;
        }
        this.sending = true;
        this.tell();
        try {
            await alone(() => this.sendAll());
        } finally {
            this.sending = false;
            this.tell();
        }
        if (this.next() && !this.offline && !this.trouble) {
            this.send(); // it was said just as the last one went
        }
    }

    async sendAll() {
        if (this.doubtful && !(await this.isStillThere())) {
            return;
        }
        let next = this.next();
        while (next && (await this.sendOne(next))) {
            next = this.next();
        }
    }

    /** The first that nothing older on the same subject stands in the way of. */
    next() {
        return this.waiting.find((act) => this.acts.find((other) => other.subject === act.subject) === act);
    }

    /** Another tab may have sent it while this one waited. */
    async isGone(act) {
        return !(await actsOf(this.sheet)).some((other) => other.id === act.id);
    }

    async sendOne(act) {
        if (await this.isGone(act)) {
            this.acts = this.acts.filter((other) => other !== act);
            return true;
        }
        act.state = "tried";
        await this.keep(act);
        let result;
        try {
            result = await send("POST", `/api/handovers/${this.sheet}/${act.path}`, BODIES[act.path](act), act.key, act.more);
        } catch {
            return this.loses();
        }
        return this.takes(act, result);
    }

    async takes(act, result) {
        if (result.ok) {
            this.found();
            this.position = result.position ?? this.position;
            await dropAct(act);
            this.acts = this.acts.filter((other) => other !== act);
            this.tell(act);
            return true;
        }
        if (isUnsettled(result) || result.status === 429) {
            return this.loses();
        }
        if (result.status === 401 || result.answer?.code === "FORGED_REQUEST") {
            this.trouble = "signInAgain";
            this.doubtful = true;
            act.state = "kept";
            await this.keep(act);
            return false;
        }
        this.found();
        this.ended ||= ENDINGS.has(result.answer?.code);
        const newer = this.latest(act.subject);
        if (newer !== act) {
            newer.seen = act.seen; // what was said first does not stand: the newer word is said over what did
            await this.keep(newer);
            await this.drop(act);
            return true;
        }
        act.state = result.answer?.code === "ITEM_CHANGED_MEANWHILE" ? "conflict" : "refused";
        act.problem = result.answer ?? {};
        await this.keep(act);
        return true;
    }

    found() {
        this.lost = false;
        this.trouble = null;
        this.wait = SOONEST_MS;
    }

    loses() {
        this.lost = true;
        this.doubtful = true;
        setTimeout(() => this.send(), this.wait);
        this.wait = Math.min(this.wait * 2, LATEST_MS);
        this.tell();
        return false;
    }

    /** Whether the same person is still signed in: else nothing is sent in anybody's name. */
    async isStillThere() {
        let page;
        try {
            const answer = await fetch(location.pathname, { credentials: "same-origin", signal: AbortSignal.timeout(20_000) });
            if (answer.status >= 500) {
                return this.loses();
            }
            if (!answer.ok) {
                this.trouble = "notYours";
                return false;
            }
            page = new DOMParser().parseFromString(await answer.text(), "text/html");
        } catch {
            return this.loses();
        }
        this.trouble = troubleOf(page);
        this.doubtful = this.trouble !== null;
        this.lost = false;
        this.ended ||= page.querySelector("main[data-ended]") !== null;
        this.tell();
        return !this.doubtful;
    }
}

export const drafts = new Drafts(document.querySelector("main[data-handover]")?.dataset.handover ?? null);

addEventListener("online", () => {
    drafts.doubtful = true;
    drafts.tell();
    drafts.send();
});
addEventListener("offline", () => drafts.tell());
document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
        drafts.doubtful = true;
        drafts.send();
    }
});
