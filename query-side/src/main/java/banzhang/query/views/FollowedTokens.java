package banzhang.query.views;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/// 所随代次之书签 — the token of a view's processor is that of the generation it follows.
final class FollowedTokens implements TokenStore {
    private final TokenStore tokens;
    private final View view;
    private final Followed followed;

    FollowedTokens(TokenStore tokens, View view, Followed followed) {
        this.tokens = tokens;
        this.view = view;
        this.followed = followed;
    }

    private String name() {
        return followed.of(view).group();
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        tokens.initializeTokenSegments(name(), segments);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        tokens.initializeTokenSegments(name(), segments, initial);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        tokens.storeToken(token, name(), segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return tokens.fetchToken(name(), segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return tokens.fetchToken(name(), segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        tokens.extendClaim(name(), segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        tokens.releaseClaim(name(), segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        tokens.initializeSegment(token, name(), segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        tokens.deleteToken(name(), segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens.fetchSegments(name());
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return tokens.fetchAvailableSegments(name());
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}
