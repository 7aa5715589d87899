package banzhang.query.handover;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.SheetTerms;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import banzhang.query.handover.HandoverView.DeputisedAct;
import banzhang.query.handover.HandoverView.Ending;
import banzhang.query.handover.HandoverView.Settled;
import banzhang.query.handover.HandoverView.Signature;
import banzhang.query.organisation.SchoolPlan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 交接单读出 — a stored sheet with names beside the ids, as it is shown.
final class HandoverReading {
    private HandoverReading() {}

    static HandoverView of(Document known, SchoolPlan plan) {
        HandoverSheet sheet = HandoverDocument.sheet(known);
        String canonical = known.getString("sheet");
        PersonId openedBy = new PersonId(known.getString("openedBy"));
        List<DeputisedAct> deputised = DeputisedActs.of(known, plan);
        return new HandoverView(
                sheet.handover(),
                HandoverDocument.state(known),
                plan.holder(sheet.from()),
                plan.holder(sheet.to()),
                sheet,
                CanonicalJson.digest(canonical.getBytes(StandardCharsets.UTF_8)),
                canonical,
                openedBy,
                DeputisedActs.who(deputised, known.getLong("opened"), openedBy, plan),
                Instant.parse(known.getString("openedAt")),
                known.getList("signatures", Document.class).stream()
                        .map(signature -> signature(signature, deputised, plan))
                        .toList(),
                ending(known, plan),
                settled(known, plan),
                names(sheet, plan),
                deputised,
                known.getLong("position"));
    }

    private static Signature signature(Document signature, List<DeputisedAct> deputised, SchoolPlan plan) {
        PersonId signer = new PersonId(signature.getString("signer"));
        String assertion = signature.getString("assertion");
        return new Signature(
                Side.valueOf(signature.getString("side")),
                signer,
                DeputisedActs.who(deputised, signature.getLong("position"), signer, plan),
                new Digest(signature.getString("content")),
                new Digest(signature.getString("drawing")),
                Authentication.valueOf(signature.getString("authentication")),
                Instant.parse(signature.getString("authenticatedAt")),
                Instant.parse(signature.getString("happenedAt")),
                signature.getLong("position"),
                assertion == null ? null : new Digest(assertion));
    }

    private static @Nullable Ending ending(Document known, SchoolPlan plan) {
        String endedAt = known.getString("endedAt");
        if (endedAt == null) {
            return null;
        }
        String by = known.getString("endedBy");
        PersonId who = by == null ? null : new PersonId(by);
        return new Ending(
                Instant.parse(endedAt),
                known.getList("moved", String.class, List.of()).stream()
                        .map(DeviceId::new)
                        .toList(),
                known.getList("residue", Document.class, List.of()).stream()
                        .map(left -> new Residue(
                                new DeviceId(left.getString("device")), Finding.valueOf(left.getString("finding"))))
                        .toList(),
                known.getString("reason"),
                who,
                who == null ? null : plan.personName(who));
    }

    private static List<Settled> settled(Document known, SchoolPlan plan) {
        return known.getList("settled", Document.class, List.of()).stream()
                .map(one -> new Settled(
                        new DeviceId(one.getString("device")),
                        one.getString("accessory"),
                        Outcome.valueOf(one.getString("outcome")),
                        one.getString("reason"),
                        plan.personName(new PersonId(one.getString("by"))),
                        Instant.parse(one.getString("happenedAt"))))
                .toList();
    }

    /// Of everybody the content names beside the sides.
    private static Map<String, String> names(HandoverSheet sheet, SchoolPlan plan) {
        SheetTerms terms = sheet.agreed();
        Map<String, String> names = new TreeMap<>();
        Stream<@Nullable PersonId> people = Stream.of(
                terms.witness(),
                terms.approval() == null ? null : terms.approval().by(),
                terms.absence() == null ? null : terms.absence().orderedBy(),
                terms.loan() == null ? null : terms.loan().trainedBy());
        Stream.of(
                        people,
                        sheet.counted().contested().values().stream().map(contest -> contest.by()),
                        sheet.counted().settled().values().stream().map(settlement -> settlement.by()))
                .flatMap(stream -> stream)
                .filter(Objects::nonNull)
                .forEach(person -> names.put(person.value(), plan.personName(person)));
        return names;
    }
}
