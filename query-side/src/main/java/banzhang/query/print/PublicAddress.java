package banzhang.query.print;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// 对外地址 — under which those who scan what is printed reach this application: the one set, else the one this request
/// came to.
@Component
public final class PublicAddress {
    private final String address;

    PublicAddress(@Value("${banzhang.address:}") String address) {
        this.address = address.replaceAll("/+$", "");
    }

    public String base() {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : address;
    }
}
