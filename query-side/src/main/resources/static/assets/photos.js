// Photos of a sheet: taken or chosen, looked at, taken out again, and then sent one after the other, each once.

import { freshKey, go, isUnsettled, send } from "./request.js";
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

class PhotoForm {
    waiting = [];
    sent = 0;
    position = null;
    busy = false;

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
    }

    /** The key stays with the photo: sent again after a lost answer, it is filed once. */
    take(input) {
        for (const file of input.files) {
            const itemName = this.device.selectedOptions[0].textContent;
            const one = { file, device: this.device.value, itemName, key: freshKey() };
            one.item = waitingItem(one, (gone) => this.remove(gone));
            this.waiting.push(one);
            this.list.append(one.item);
        }
        input.value = "";
        this.tellWaiting();
    }

    remove(one) {
        if (this.busy) {
            return;
        }
        this.waiting = this.waiting.filter((other) => other !== one);
        one.item.remove();
        this.tellWaiting();
        (this.list.querySelector("button") ?? this.device).focus();
    }

    tellWaiting() {
        this.form.querySelector("[type=submit]").disabled = this.waiting.length === 0;
        tell(outcomeOf(this.form), "done", this.waiting.length ? say("photosWait") : []);
    }

    async send() {
        if (this.busy) {
            return;
        }
        this.busy = true;
        tell(outcomeOf(this.form), "busy", say("sending"));
        while (this.waiting.length && (await this.sendOne(this.waiting[0]))) {
            this.waiting.shift().item.remove();
            this.sent++;
        }
        this.busy = false;
        if (!this.waiting.length && this.sent) {
            go(location.pathname, this.position, "photos");
        }
    }

    async sendOne(one) {
        const body = new FormData();
        body.append("device", one.device);
        body.append("file", one.file, "photo");
        try {
            const result = await send("POST", this.form.dataset.send.split(" ")[1], body, one.key);
            if (result.ok) {
                this.position = result.position;
                return true;
            }
            if (!isUnsettled(result)) {
                one.key = freshKey();
            }
            showProblem(this.form, result);
        } catch {
            tell(outcomeOf(this.form), "problem", say("photosLost"));
        }
        one.item.querySelector("button").focus();
        return false;
    }
}

document.querySelectorAll("form[data-photos]").forEach((form) => new PhotoForm(form));
