package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.Deputising.Acting;
import banzhang.access.PeopleDirectory;
import banzhang.access.account.Account;
import banzhang.access.account.Accounts;
import banzhang.events.value.Office;
import banzhang.query.organisation.Deputyships;
import banzhang.query.organisation.Organisation;
import banzhang.query.web.Shell.ActingFor;
import banzhang.query.web.Shell.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// 页头装配 — puts school, person and the places they may go around every page.
@ControllerAdvice(basePackageClasses = ShellAdvice.class)
class ShellAdvice {
    private final Organisation organisation;
    private final PeopleDirectory people;
    private final Accounts accounts;
    private final PasswordAge passwordAge;

    ShellAdvice(Organisation organisation, PeopleDirectory people, Accounts accounts, PasswordAge passwordAge) {
        this.passwordAge = passwordAge;
        this.organisation = organisation;
        this.people = people;
        this.accounts = accounts;
    }

    @ModelAttribute("shell")
    @Nullable
    Shell shell(@AuthenticationPrincipal @Nullable Caller caller, HttpServletRequest request) {
        if (caller == null) {
            return null;
        }
        List<Office> offices = caller.grants().stream()
                .map(grant -> grant.office())
                .distinct()
                .sorted()
                .toList();
        Optional<Account> account = accounts.ofPerson(caller.person());
        return new Shell(
                organisation.school(caller).name(),
                caller.person(),
                people.nameOf(caller.person()),
                offices,
                tabs(caller, request.getRequestURI()),
                account.filter(Account::ownPassword).isPresent(),
                account.filter(passwordAge::isReached).isPresent(),
                actingFor(caller));
    }

    private @Nullable ActingFor actingFor(Caller caller) {
        Acting acting = caller.deputising().acting();
        return acting == null ? null : new ActingFor(people.nameOf(acting.principal()), acting.holds());
    }

    private static List<Tab> tabs(Caller caller, String path) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("/", "tab.home", path.equals("/")));
        tabs.add(tab("/ledger", "tab.ledger", path));
        caller.classes().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .limit(1)
                .forEach(own -> tabs.add(tab("/classes/" + own, "tab.class", path)));
        tabs.add(tab("/handovers", "tab.handovers", path));
        if (Deputyships.concern(caller)) {
            tabs.add(tab("/deputies", "tab.deputies", path));
        }
        if (caller.holds(Office.GENERAL_AFFAIRS)) {
            tabs.add(tab("/devices/new", "tab.register", path));
        }
        if (caller.holds(Office.GENERAL_AFFAIRS) || caller.holds(Office.ADMINISTRATOR)) {
            tabs.add(tab("/imports", "tab.imports", path));
        }
        if (caller.seesWholeSchool()) {
            tabs.add(tab("/organisation", "tab.organisation", path));
            tabs.add(tab("/people", "tab.people", path));
            tabs.add(tab("/tokens", "tab.tokens", path));
        }
        if (caller.holds(Office.ADMINISTRATOR) || caller.holds(Office.AUDITOR)) {
            tabs.add(tab("/security", "tab.security", path));
            tabs.add(tab("/views", "tab.views", path));
        }
        return tabs;
    }

    private static Tab tab(String href, String key, String path) {
        return new Tab(href, key, path.equals(href) || path.startsWith(href + "/"));
    }
}
