package banzhang.query.access;

import static banzhang.events.value.Office.ADMINISTRATOR;
import static banzhang.events.value.Office.GENERAL_AFFAIRS;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.access.account.Contacts;
import banzhang.events.value.PersonId;
import banzhang.query.views.Reads;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// 联系方式查阅 — for those who have to reach people; every read is in the security log.
@RestController
@Reads({})
class ContactsController {
    private final PersonContacts contacts;

    ContactsController(PersonContacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping("/api/people/{id}/contacts")
    Contacts of(@PathVariable PersonId id, @AuthenticationPrincipal Caller caller) {
        return contacts.read(id, caller);
    }

    /// 联系方式权限 — who may ask.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> contactRoutes() {
            return List.of(RouteRule.offices("GET", "/api/people/{id}/contacts", ADMINISTRATOR, GENERAL_AFFAIRS));
        }
    }
}
