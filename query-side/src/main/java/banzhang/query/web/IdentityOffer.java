package banzhang.query.web;

import banzhang.access.oidc.Identities;
import banzhang.access.oidc.OidcDoor;
import banzhang.events.value.PersonId;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// 身份关联情况 — tells a person's page whether an identity of the school's provider is linked, where there is a provider.
@ControllerAdvice(assignableTypes = PersonPages.class)
class IdentityOffer {
    private final OidcDoor door;
    private final Identities identities;

    IdentityOffer(OidcDoor door, Identities identities) {
        this.door = door;
        this.identities = identities;
    }

    @ModelAttribute
    void offer(@PathVariable PersonId id, Model model) {
        door.name()
                .ifPresent(
                        name -> model.addAttribute("provider", name).addAttribute("linked", identities.isLinked(id)));
    }
}
