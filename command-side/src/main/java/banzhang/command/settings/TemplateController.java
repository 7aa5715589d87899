package banzhang.command.settings;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.command.register.DeviceRefusal;
import banzhang.command.register.card.CardForm;
import banzhang.command.register.card.NotTaken;
import banzhang.command.register.card.PlainText;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Classification;
import banzhang.events.value.RoomId;
import banzhang.events.value.RoomTemplateId;
import banzhang.events.value.TemplateItem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 教室配置受理 — templates over HTTP: adopted, given to classes and rooms, registered from.
@RestController
@RequestMapping("/api/room-templates")
class TemplateController {
    private static final String KEY = "Idempotency-Key";
    private static final int ID_DIGITS = 24;
    private static final int MOST_ITEMS = 50;
    private final CommandDesk desk;
    private final FreeText freeText;
    private final Clock clock;

    TemplateController(CommandDesk desk, FreeText freeText, Clock clock) {
        this.desk = desk;
        this.freeText = freeText;
        this.clock = clock;
    }

    /// 配置项 — one thing as it is asked for; a class by its edition and the beginning of its code.
    record ItemBody(
            String name,
            int quantity,
            @Nullable String edition,
            @Nullable String code,
            @Nullable List<String> accessories) {}

    /// 配置模板 — what is asked: a name and the things a classroom is to have.
    record TemplateBody(String name, List<ItemBody> items) {}

    /// 指定模板 — for which class, or which room; no template takes it off.
    record AssignmentBody(
            @Nullable ClassId schoolClass,
            @Nullable RoomId room,
            @Nullable RoomTemplateId template) {}

    /// 成套登记 — one asset code for each thing of the template, in its order.
    record SetBody(List<String> assetCodes) {}

    @PostMapping
    ResponseEntity<Answer> adopt(
            @RequestBody TemplateBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        String id = idOf("rt-", caller, key);
        return adopt(new RoomTemplateId(id), asked, key, caller).as(HttpStatus.CREATED);
    }

    @PostMapping("/{template}")
    ResponseEntity<Answer> adoptAgain(
            @PathVariable RoomTemplateId template,
            @RequestBody TemplateBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return adopt(template, asked, key, caller).as(HttpStatus.OK);
    }

    @PostMapping("/assignments")
    ResponseEntity<Answer> assign(
            @RequestBody AssignmentBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        ClassId schoolClass = asked.schoolClass();
        RoomId room = asked.room();
        if (schoolClass != null && room == null) {
            AssignTemplate command = new AssignTemplate(schoolClass, asked.template(), caller, clock.instant());
            return desk.submit(caller, key, asked, command, schoolClass.value()).as(HttpStatus.OK);
        }
        if (room == null || schoolClass != null) {
            throw new Refused(TemplateRefusal.PLACE_MISSING);
        }
        AssignTemplateToRoom command = new AssignTemplateToRoom(room, asked.template(), caller, clock.instant());
        return desk.submit(caller, key, asked, command, room.value()).as(HttpStatus.OK);
    }

    @PostMapping("/{template}/devices")
    ResponseEntity<Answer> register(
            @PathVariable RoomTemplateId template,
            @RequestBody SetBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        CommandRefused.when(asked.assetCodes().size() > MOST_ITEMS, TemplateRefusal.CODES_DO_NOT_FIT);
        String prefix = idOf("d-", caller, key);
        List<AssetCode> codes =
                asked.assetCodes().stream().map(TemplateController::code).toList();
        RegisterSet command = new RegisterSet(template, codes, prefix, caller, clock.instant());
        return desk.submit(caller, key, codes, command, prefix + "-1").as(HttpStatus.CREATED);
    }

    private Answer adopt(RoomTemplateId template, TemplateBody asked, @Nullable String key, Caller caller) {
        return desk.answered(caller, key, asked, AdoptTemplate.class).orElseGet(() -> {
            List<TemplateItem> items = items(asked.items());
            List<String> texts = new ArrayList<>(List.of(asked.name()));
            items.forEach(item -> {
                texts.add(item.name());
                texts.addAll(item.accessories());
            });
            freeText.requireNameless(caller.school(), texts.toArray(String[]::new));
            AdoptTemplate command = new AdoptTemplate(template, asked.name(), items, caller, clock.instant());
            return desk.submit(caller, key, asked, command, template.value());
        });
    }

    private static List<TemplateItem> items(List<ItemBody> asked) {
        CommandRefused.when(asked.size() > MOST_ITEMS, TemplateRefusal.TEMPLATE_ITEMS_INVALID);
        try {
            List<TemplateItem> items = new ArrayList<>();
            for (ItemBody one : asked) {
                items.add(item(one));
            }
            return items;
        } catch (NotTaken | IllegalArgumentException odd) {
            throw new CommandRefused(TemplateRefusal.TEMPLATE_ITEMS_INVALID);
        }
    }

    private static TemplateItem item(ItemBody asked) throws NotTaken {
        List<String> accessories = new ArrayList<>();
        for (@Nullable String one : asked.accessories() == null ? List.<String>of() : asked.accessories()) {
            if (one == null) {
                throw new IllegalArgumentException("accessories: each is a text");
            }
            accessories.add(PlainText.read(one));
        }
        String edition = asked.edition() == null ? "" : asked.edition().strip();
        String code = asked.code() == null ? "" : asked.code().strip();
        boolean unclassed = edition.isEmpty() && code.isEmpty();
        return new TemplateItem(
                PlainText.read(asked.name()),
                unclassed ? null : new Classification(edition, code),
                asked.quantity(),
                accessories);
    }

    private static AssetCode code(String written) {
        CardForm form = CardForm.ofShare(Map.of("assetCode", written, "quantity", 1));
        if (!form.errors().isEmpty()) {
            throw new Refused(DeviceRefusal.CARD_HAS_PROBLEMS, Map.of("errors", form.errors()));
        }
        return form.draft().assetCode();
    }

    private static String idOf(String prefix, Caller caller, @Nullable String key) {
        return prefix + CommandDesk.keyDigest(caller, key).hex().substring(0, ID_DIGITS);
    }
}
