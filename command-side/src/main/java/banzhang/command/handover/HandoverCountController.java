package banzhang.command.handover;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandRefused;
import banzhang.command.handover.DeclareItems.Declaration;
import banzhang.command.handover.SheetDesk.Request;
import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 单上清点受理 — declarations, contests, settlements, accessories and things found beside the list, over HTTP.
@RestController
@RequestMapping("/api/handovers/{id}")
class HandoverCountController {
    private static final String KEY = "Idempotency-Key";
    private final SheetDesk desk;

    HandoverCountController(SheetDesk desk) {
        this.desk = desk;
    }

    /// 申报 — what is asked of one item.
    record DeclarationBody(
            DeviceId device,
            Finding finding,
            @Nullable String note,
            @Nullable Seen seen) {}

    /// 申报状况 — what is asked.
    record DeclarationsBody(List<DeclarationBody> items) {
        List<Declaration> declarations() {
            return items.stream()
                    .map(item -> new Declaration(item.device(), item.finding(), item.note(), item.seen()))
                    .toList();
        }

        @Nullable
        String[] notes() {
            return items.stream()
                    .map(DeclarationBody::note)
                    .filter(Objects::nonNull)
                    .toArray(String[]::new);
        }
    }

    /// 不认可 — what is asked.
    record ContestBody(DeviceId device, String reason) {}

    /// 裁定 — what is asked.
    record SettlementBody(DeviceId device, Finding finding, String reason) {}

    /// 缺少的附件 — what is asked of one of them.
    record MissingBody(String name, int quantity) {}

    /// 清点附件 — what is asked.
    record AccessoriesBody(
            DeviceId device,
            List<MissingBody> missing,
            @Nullable List<MissingBody> seen) {
        List<Accessory> accessories() {
            return counted(missing);
        }

        @Nullable
        List<Accessory> seenAccessories() {
            if (seen != null && seen.stream().anyMatch(Objects::isNull)) {
                throw invalid("seen");
            }
            return seen == null ? null : counted(seen);
        }

        private static List<Accessory> counted(List<MissingBody> missing) {
            boolean counted = missing.stream().allMatch(gone -> !gone.name().isBlank() && gone.quantity() >= 1);
            CommandRefused.when(!counted, HandoverRefusal.ACCESSORY_NOT_ON_SHEET);
            return missing.stream()
                    .map(gone -> new Accessory(gone.name(), gone.quantity()))
                    .toList();
        }
    }

    /// 单外物品 — what is asked.
    record ExtraBody(
            String description, String place, @Nullable String assetCode) {
        @Nullable
        AssetCode code() {
            try {
                return assetCode == null || assetCode.isBlank() ? null : AssetCode.of(assetCode);
            } catch (IllegalArgumentException odd) {
                throw invalid("assetCode");
            }
        }
    }

    private static Refused invalid(String field) {
        return new Refused(AccessRefusal.FIELD_INVALID, Map.of("errors", List.of(Map.of("field", field))));
    }

    @PostMapping("/declarations")
    ResponseEntity<Answer> declare(
            @PathVariable HandoverId id,
            @RequestBody DeclarationsBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.submit(
                new Request(caller, key, id, asked),
                DeclareItems.class,
                at -> new DeclareItems(id, asked.declarations(), caller, at),
                asked.notes());
    }

    @PostMapping("/contests")
    ResponseEntity<Answer> contest(
            @PathVariable HandoverId id,
            @RequestBody ContestBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.submit(
                new Request(caller, key, id, asked),
                ContestItem.class,
                at -> new ContestItem(id, asked.device(), asked.reason(), caller, at),
                asked.reason());
    }

    @PostMapping("/settlements")
    ResponseEntity<Answer> settle(
            @PathVariable HandoverId id,
            @RequestBody SettlementBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.submit(
                new Request(caller, key, id, asked),
                SettleDispute.class,
                at -> new SettleDispute(id, asked.device(), asked.finding(), asked.reason(), caller, at),
                asked.reason());
    }

    @PostMapping("/accessories")
    ResponseEntity<Answer> accessories(
            @PathVariable HandoverId id,
            @RequestBody AccessoriesBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.submit(
                new Request(caller, key, id, asked),
                CountAccessories.class,
                at -> new CountAccessories(
                        id, asked.device(), asked.accessories(), asked.seenAccessories(), caller, at));
    }

    @PostMapping("/extras")
    ResponseEntity<Answer> extra(
            @PathVariable HandoverId id,
            @RequestBody ExtraBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.submit(
                new Request(caller, key, id, asked),
                ReportExtra.class,
                at -> new ReportExtra(id, asked.description(), asked.place(), asked.code(), caller, at),
                asked.description(),
                asked.place());
    }
}
