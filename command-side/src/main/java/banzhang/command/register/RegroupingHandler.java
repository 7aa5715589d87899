package banzhang.command.register;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.command.KnownAggregates;
import banzhang.command.register.Regroupings.Standing;
import banzhang.events.RegroupingEvent.CardMergeProposed;
import banzhang.events.RegroupingEvent.CardSplitProposed;
import banzhang.events.RegroupingEvent.CardSucceeded;
import banzhang.events.RegroupingEvent.Proposed;
import banzhang.events.RegroupingEvent.RegroupingRejected;
import banzhang.events.RegroupingEvent.RegroupingWithdrawn;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardShare;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/// 拆并办理 — takes the commands about splitting and merging to the cards; with the last word the new cards enter the
/// register and the old ones leave the ledger, in the same append.
public class RegroupingHandler {
    private final LedgerDevices ledger;
    private final Repository<Device> devices;
    private final Repository<AssetCodeHolder> codes;
    private final OpenSheets sheets;

    public RegroupingHandler(
            LedgerDevices ledger, Repository<Device> devices, Repository<AssetCodeHolder> codes, OpenSheets sheets) {
        this.ledger = ledger;
        this.devices = devices;
        this.codes = codes;
        this.sheets = sheets;
    }

    @CommandHandler
    void handle(ProposeSplit asked) {
        ledger.find(asked.device(), asked.by())
                .execute(device -> device.record(device.past()
                        .regroupings()
                        .propose(device.school(), device.card(), standingOf(device), asked)));
        asked.shares().forEach(share -> requireFree(share.assetCode(), asked.by(), List.of(asked.device())));
    }

    @CommandHandler
    void handle(ProposeMerge asked) {
        List<Aggregate<Device>> cards = load(asked.cards(), id -> ledger.find(id, asked.by()));
        for (int at = 0; at < cards.size(); at++) {
            DeviceId id = asked.cards().get(at);
            cards.get(at)
                    .execute(device -> device.record(
                            device.past().regroupings().propose(id, device.school(), standingOf(device), asked)));
        }
        MergeRules.requireSameHands(each(cards, Device::custodian));
        MergeRules.merged(each(cards, Device::card));
        requireFree(asked.assetCode(), asked.by(), asked.cards());
    }

    @CommandHandler
    void handle(ConfirmRegrouping asked) throws Exception {
        Proposed proposal = ledger.find(asked.device(), asked.by())
                .invoke(device -> device.past().regroupings().toDecide(asked));
        List<Aggregate<Device>> cards = load(proposal.cards(), id -> ledger.find(id, asked.by()));
        cards.forEach(one -> one.execute(device -> standingOf(device).requireFree()));
        Instant at = each(cards, Device::heldSince).stream()
                .filter(since -> since.isAfter(asked.at()))
                .max(Comparator.naturalOrder())
                .orElse(asked.at());
        switch (proposal) {
            case CardSplitProposed split -> split(cards.getFirst(), split, asked, at);
            case CardMergeProposed merge -> merge(cards, merge, asked, at);
        }
    }

    @CommandHandler
    void handle(RejectRegrouping asked) {
        Proposed proposal = ledger.findAlsoReversed(asked.device(), asked.by())
                .invoke(device -> device.past().regroupings().toReject(asked));
        for (DeviceId card : proposal.cards()) {
            ledger.findAlsoReversed(card, asked.by())
                    .execute(device -> device.record(new RegroupingRejected(
                            asked.regrouping(),
                            card,
                            device.school(),
                            asked.reason(),
                            asked.by().person(),
                            asked.at())));
        }
    }

    @CommandHandler
    void handle(WithdrawRegrouping asked) {
        Proposed proposal = ledger.findAlsoReversed(asked.device(), asked.by())
                .invoke(device -> device.past().regroupings().toWithdraw(asked));
        for (DeviceId card : proposal.cards()) {
            ledger.findAlsoReversed(card, asked.by())
                    .execute(device -> device.record(new RegroupingWithdrawn(
                            asked.regrouping(),
                            card,
                            device.school(),
                            asked.by().person(),
                            asked.at())));
        }
    }

    private void split(Aggregate<Device> whole, CardSplitProposed split, ConfirmRegrouping asked, Instant at)
            throws Exception {
        AssetCard card = whole.invoke(Device::card);
        SplitRules.requireWhole(card, split.shares());
        List<DeviceId> successors = new ArrayList<>();
        for (int share = 0; share < split.shares().size(); share++) {
            successors.add(successor(asked, share));
        }
        whole.execute(
                device -> device.record(device.past().regroupings().split(device.school(), successors, asked, at)));
        release(whole, split.device(), at);
        for (int index = 0; index < successors.size(); index++) {
            CardShare share = split.shares().get(index);
            CardSucceeded succession =
                    new CardSucceeded(asked.regrouping(), successors.get(index), split.school(), split.cards(), at);
            enter(succession, share.assetCode(), SplitRules.card(card, share), whole.invoke(Device::custodian));
        }
    }

    private void merge(List<Aggregate<Device>> cards, CardMergeProposed merge, ConfirmRegrouping asked, Instant at)
            throws Exception {
        List<Custodian> custodians = each(cards, Device::custodian);
        MergeRules.requireSameHands(custodians);
        AssetCard merged = MergeRules.merged(each(cards, Device::card));
        DeviceId successor = successor(asked, 0);
        for (int index = 0; index < cards.size(); index++) {
            DeviceId id = merge.cards().get(index);
            cards.get(index)
                    .execute(device -> device.record(
                            device.past().regroupings().merge(id, device.school(), successor, asked, at)));
            release(cards.get(index), id, at);
        }
        enter(
                new CardSucceeded(asked.regrouping(), successor, merge.school(), merge.cards(), at),
                merge.assetCode(),
                merged,
                custodians.getFirst());
    }

    /// One of the old codes may be borne on: it is free in this very append.
    private void enter(CardSucceeded succession, AssetCode code, AssetCard card, Custodian custodian) throws Exception {
        SchoolId school = succession.school();
        codes.loadOrCreate(AssetCodeHolder.idOf(school, code), AssetCodeHolder::new)
                .execute(holder -> holder.claim(school, code, succession.device(), succession.happenedAt()));
        devices.newInstance(() -> new Device(succession, code, card, custodian));
    }

    private void release(Aggregate<Device> card, DeviceId id, Instant at) {
        SchoolId school = card.invoke(Device::school);
        AssetCode code = card.invoke(Device::assetCode);
        codes.load(AssetCodeHolder.idOf(school, code)).execute(holder -> holder.releaseFrom(school, code, id, at));
    }

    private void requireFree(AssetCode code, Caller by, List<DeviceId> orBorneBy) {
        boolean taken = KnownAggregates.find(codes, AssetCodeHolder.idOf(by.school(), code))
                .map(holder -> holder.invoke(AssetCodeHolder::device))
                .filter(bearer -> !orBorneBy.contains(bearer))
                .isPresent();
        when(taken, DeviceRefusal.ASSET_CODE_TAKEN);
    }

    private Standing standingOf(Device device) {
        CardPast past = device.past();
        return new Standing(past.corrections().waits(), past.reversals().waits(), sheets.among(device.sheets()));
    }

    private static DeviceId successor(ConfirmRegrouping asked, int index) {
        return new DeviceId("d-" + asked.regrouping() + "-" + (index + 1));
    }

    /// In the order asked for, but loaded in the order of their ids: two who load the same cards never wait for one
    /// another.
    private static List<Aggregate<Device>> load(List<DeviceId> ids, Function<DeviceId, Aggregate<Device>> find) {
        Map<DeviceId, Aggregate<Device>> known = new HashMap<>();
        ids.stream().sorted(Comparator.comparing(DeviceId::value)).forEach(id -> known.computeIfAbsent(id, find));
        return ids.stream().map(id -> Objects.requireNonNull(known.get(id))).toList();
    }

    private static <T> List<T> each(List<Aggregate<Device>> cards, Function<Device, T> question) {
        return cards.stream().map(card -> card.<T>invoke(question)).toList();
    }
}
