// Photos of a sheet: taken or chosen, looked at, taken out again, and then sent one after the other, each once.

import { drafts } from "./drafts.js";
import { freshKey, go } from "./request.js";
import { outcomeOf, showProblem, tell } from "./send.js";
import { chinese, say } from "./words.js";

const SHOWN_SIDE = 160;

/** A small picture of a file on this machine; where the browser cannot read it, its name alone is shown. */
async function draw(canvas, file) {
    try {
        const picture = await createImageBitmap(file);
        const scale = Math.min(1, SHOWN_SIDE / Math.max(picture.width, picture.height));
        canvas.width = Math.max(1, Math.round(picture.width * scale));
        canvas.height = Math.max(1, Math.round(picture.height * scale));
        canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
        picture.close();
    } catch {
        canvas.hidden = true;
    }
}

function waitingItem(one, remove) {
    const item = document.createElement("li");
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", `${one.itemName} ${one.file.name}`);
    draw(canvas, one.file);
    const name = document.createElement("span");
    name.textContent = one.itemName;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.replaceChildren(...say("remove"));
    button.setAttribute("aria-label", `${chinese("remove")} ${one.itemName} ${one.file.name}`);
    button.addEventListener("click", () => remove(one));
    item.append(canvas, name, button);
    return item;
}

/** Photos wait on this phone, also when the page is left, until somebody sends them or takes them out. */
class PhotoForm {
    items = new Map();
    sent = 0;

    constructor(form) {
        this.form = form;
        this.list = form.querySelector("[data-waiting]");
        this.device = form.elements.namedItem("device");
        form.querySelectorAll("input[type=file]").forEach((input) =>
            input.addEventListener("change", () => this.take(input)));
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.send();
        });
        drafts.addEventListener("change", ({ detail }) => this.follow(detail));
    }

    get acts() {
        return drafts.acts.filter((act) => act.path === "photos");
    }

    /** The key stays with the photo: sent again after a lost answer, it is filed once. */
    async take(input) {
        const label = this.device.selectedOptions[0].textContent;
        const device = this.device.value;
        const files = [...input.files];
        input.value = "";
        for (const file of files) {
            await drafts.say({ path: "photos", subject: `photos:${freshKey()}`, label, said: { device }, file, held: true, seen: null });
        }
        tell(outcomeOf(this.form), "done", say("photosWait"));
    }

    async remove(act) {
        if (act.held || act.state === "refused") {
            await drafts.drop(act);
            (this.list.querySelector("button") ?? this.device).focus();
        }
    }

    /** Sends what was looked at; without a line it goes as soon as there is one. */
    async send() {
        tell(outcomeOf(this.form), "busy", say(navigator.onLine ? "sending" : "photosKept"));
        for (const act of this.acts.filter((one) => one.held)) {
            act.held = false;
            await drafts.keep(act);
        }
        for (const act of this.acts.filter((one) => one.state === "refused")) {
            await drafts.release(act);
        }
        drafts.send();
    }

    follow(sent) {
        const acts = this.acts;
        for (const [act, item] of this.items) {
            if (!acts.includes(act)) {
                item.remove();
                this.items.delete(act);
            }
        }
        acts.filter((act) => !this.items.has(act)).forEach((act) => {
            const item = waitingItem({ file: act.file, itemName: act.label }, () => this.remove(act));
            this.items.set(act, item);
            this.list.append(item);
        });
        this.form.querySelector("[type=submit]").disabled = acts.length === 0;
        this.sent += sent?.path === "photos" ? 1 : 0;
        const refused = acts.find((act) => act.state === "refused");
        if (refused) {
            showProblem(this.form, { answer: refused.problem });
        } else if (drafts.offline && acts.some((act) => !act.held)) {
            tell(outcomeOf(this.form), "kept", say("photosKept"));
        } else if (this.sent && drafts.acts.length === 0 && !document.documentElement.dataset.kept) {
            go(location.pathname, drafts.position, "photos");
        }
    }
}

document.querySelectorAll("form[data-photos]").forEach((form) => new PhotoForm(form));
