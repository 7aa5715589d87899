package banzhang.query.views;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/// 所随代次之书签 — the token of a view's processor is that of the generation it follows.
///
/// The token may wait two seconds, well within the ten after which a claim lapses: whoever goes on from an older one
/// takes in again what the documents know already, and nothing changes. After an event was parked it may not: that
/// would be parked among those that follow it.
final class FollowedTokens implements TokenStore {
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(2);
    private final TokenStore tokens;
    private final View view;
    private final Followed followed;
    private final ViewProgress progress;
    private @Nullable TrackingToken waiting;
    private long stored = System.nanoTime() - LONGEST_WAIT;

    FollowedTokens(TokenStore tokens, View view, Followed followed, ViewProgress progress) {
        this.tokens = tokens;
        this.view = view;
        this.followed = followed;
        this.progress = progress;
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
    public synchronized void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        if (StepInterceptor.isRepeatable() && System.nanoTime() - stored < LONGEST_WAIT) {
            waiting = token;
        } else {
            storeNow(token, segment);
        }
    }

    private void storeNow(@Nullable TrackingToken token, int segment) {
        tokens.storeToken(token, name(), segment);
        waiting = null;
        stored = System.nanoTime();
    }

    /// What the token covers is written: so far the view has come, whoever it was that could not say so any more.
    private synchronized @Nullable TrackingToken told(@Nullable TrackingToken token) {
        waiting = null; // what another generation left is nothing to this one
        if (token != null) {
            token.position().ifPresent(position -> progress.reached(followed.of(view), position));
        }
        return token;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return told(tokens.fetchToken(name(), segment));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return told(tokens.fetchToken(name(), segment));
    }

    @Override
    public synchronized void extendClaim(String processor, int segment) {
        if (waiting == null) {
            tokens.extendClaim(name(), segment);
        } else {
            storeNow(waiting, segment);
        }
    }

    @Override
    public synchronized void releaseClaim(String processor, int segment) {
        waiting = null;
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
