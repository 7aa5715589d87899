package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.value.Office;
import banzhang.query.AsOf;
import banzhang.query.handover.DueHandovers;
import banzhang.query.handover.Handovers;
import banzhang.query.handover.SheetTask;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerSums;
import banzhang.query.organisation.Organisation;
import banzhang.query.register.CorrectionState;
import banzhang.query.register.CorrectionView;
import banzhang.query.register.Corrections;
import banzhang.query.register.Regroupings;
import banzhang.query.register.Reversals;
import banzhang.query.views.ViewStatus;
import banzhang.query.views.Views;
import banzhang.query.web.HomeView.Link;
import banzhang.query.web.HomeView.Task;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 首页 — what must I do now: sheets to check and sign, devices to issue, views to look after.
@Controller
class HomePages {
    private final Handovers handovers;
    private final DueHandovers due;
    private final Ledger ledger;
    private final Corrections corrections;
    private final Reversals reversals;
    private final Regroupings regroupings;
    private final Organisation organisation;
    private final Views views;
    private final Clock clock;

    HomePages(
            Handovers handovers,
            DueHandovers due,
            Ledger ledger,
            Corrections corrections,
            Reversals reversals,
            Regroupings regroupings,
            Organisation organisation,
            Views views,
            Clock clock) {
        this.handovers = handovers;
        this.due = due;
        this.ledger = ledger;
        this.corrections = corrections;
        this.reversals = reversals;
        this.regroupings = regroupings;
        this.organisation = organisation;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView home(@AuthenticationPrincipal Caller caller) {
        ModelAndView view = new ModelAndView("home");
        view.addObject("today", Shown.today(clock));
        view.addObject("view", new HomeView(tasks(caller), links(caller)));
        view.addObject("figures", caller.seesWholeSchool() ? "home.figures" : "home.figures.own");
        view.addObject("sums", sums(caller, LedgerFilter.NONE));
        return view;
    }

    private LedgerSums sums(Caller caller, LedgerFilter filter) {
        return ledger.school(caller, AsOf.now(), filter, 1, 1).sums();
    }

    private List<Task> tasks(Caller caller) {
        List<Task> tasks = new ArrayList<>();
        handovers.unfinished(caller).forEach(sheet -> {
            String kind = SheetTask.of(sheet, caller);
            if (kind != null) {
                int items = sheet.sheet().items().size();
                tasks.add(new Task(kind, sheet.to().name(), items, "/handovers/" + sheet.id()));
            }
        });
        tasks.addAll(DueTasks.of(due.today(caller)));
        toDecide(caller).forEach(tasks::add);
        if (caller.holds(Office.GENERAL_AFFAIRS)) {
            long inStore = sums(caller, LedgerFilter.inStore(null)).devices();
            Stream.of(new Task("issue", "", inStore, "/handovers/new"))
                    .filter(task -> task.count() > 0)
                    .forEach(tasks::add);
        }
        if (caller.holds(Office.ADMINISTRATOR)) {
            long parked = views.all().stream().filter(HomePages::needsCare).count()
                    + views.authorities().parked().size();
            Stream.of(new Task("parked", "", parked, "/views"))
                    .filter(task -> task.count() > 0)
                    .forEach(tasks::add);
        }
        return tasks;
    }

    /// What somebody else proposed, device by device.
    private List<Task> toDecide(Caller caller) {
        if (!caller.holds(Office.GENERAL_AFFAIRS) && !caller.holds(Office.ADMINISTRATOR)) {
            return List.of();
        }
        return Stream.of(
                        reversalsToDecide(caller),
                        regroupingsToDecide(caller),
                        correctionsToDecide(caller),
                        filesToDecide(caller))
                .flatMap(tasks -> tasks)
                .toList();
    }

    private Stream<Task> regroupingsToDecide(Caller caller) {
        return regroupings.list(caller, Set.of(CorrectionState.OPEN)).stream()
                .filter(one -> !caller.isOneHandWith(one.proposedBy(), one.proposedAt()))
                .map(one -> new Task(
                        "regrouping",
                        one.before().getFirst().assetCode() + " "
                                + one.before().getFirst().name(),
                        one.after().size(),
                        "/devices/" + one.device()));
    }

    private Stream<Task> reversalsToDecide(Caller caller) {
        return reversals.list(caller, Set.of(CorrectionState.OPEN)).stream()
                .filter(one -> !caller.isOneHandWith(one.proposedBy(), one.proposedAt()))
                .map(one -> new Task("reversal", one.assetCode() + " " + one.name(), 1, "/devices/" + one.device()));
    }

    private Stream<Task> correctionsToDecide(Caller caller) {
        return corrections.list(caller, Set.of(CorrectionState.OPEN)).stream()
                .filter(one -> !caller.isOneHandWith(one.proposedBy(), one.proposedAt()))
                .collect(Collectors.groupingBy(CorrectionView::device, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(of -> new Task(
                        "correction",
                        of.getFirst().assetCode() + " " + of.getFirst().name(),
                        of.size(),
                        "/devices/" + of.getFirst().device()));
    }

    private Stream<Task> filesToDecide(Caller caller) {
        return corrections.files(caller, Set.of(CorrectionState.OPEN)).stream()
                .filter(one -> !caller.isOneHandWith(one.proposedBy(), one.proposedAt()))
                .map(one -> new Task("corrections", one.reason(), one.cards(), "/imports/" + one.id()));
    }

    private static boolean needsCare(ViewStatus view) {
        return !view.parked().isEmpty() || view.fault() != null;
    }

    private List<Link> links(Caller caller) {
        List<Link> links = new ArrayList<>();
        if (!caller.classes().isEmpty()) {
            // of a class that has left, too: what it kept is still to be returned
            Stream.concat(organisation.classes(caller).stream(), organisation.graduates(caller).stream())
                    .filter(own -> caller.isHeadTeacherOf(own.id()))
                    .forEach(own -> links.add(new Link("/classes/" + own.id(), "home.link.class", own.name())));
        }
        links.add(new Link("/ledger", "home.link.ledger", null));
        if (caller.holds(Office.GENERAL_AFFAIRS)) {
            links.add(new Link("/handovers/new", "home.link.handover-new", null));
            links.add(new Link("/imports", "home.link.import", null));
            links.add(new Link("/devices/new", "home.link.register", null));
        }
        links.add(new Link("/handovers", "home.link.handovers", null));
        links.add(new Link("/handovers/due", "home.link.due", null));
        links.add(new Link("/handovers/board", "home.link.board", null));
        links.add(new Link("/residues", "home.link.residues", null));
        if (caller.seesWholeSchool() || caller.holds(Office.SUPERVISING_LEADER)) {
            links.add(new Link("/settings", "home.link.settings", null));
        }
        if (caller.seesWholeSchool()) {
            links.add(new Link("/acceptances", "home.link.acceptances", null));
            links.add(new Link("/corrections", "home.link.corrections", null));
            links.add(new Link("/room-templates", "home.link.templates", null));
            links.add(new Link("/organisation", "home.link.organisation", null));
            links.add(new Link("/people", "home.link.people", null));
        }
        if (caller.holds(Office.ADMINISTRATOR) || caller.holds(Office.AUDITOR)) {
            links.add(new Link("/views", "home.link.views", null));
        }
        return links;
    }
}
