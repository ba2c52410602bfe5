package org.bangshou.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import java.time.Duration;
import java.util.Date;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Remembers for a moment whose a token is. The same phone asks again and again, and a signature that was good stays
 * good until the token ends; what is not good is not remembered.
 */
final class RememberedTokens implements TokenValidator<HttpRequest<?>> {

  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final int MOST_REMEMBERED = 10_000;

  private final TokenValidator<HttpRequest<?>> validator;
  private final Cache<String, Authentication> known =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfter(Expiry.<String, Authentication>creating((token, authentication) -> remembered(authentication)))
          .build();

  RememberedTokens(TokenValidator<HttpRequest<?>> validator) {
    this.validator = validator;
  }

  @Override
  public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
    Authentication remembered = known.getIfPresent(token);
    return remembered != null
        ? Mono.just(remembered)
        : Mono.from(validator.validateToken(token, request)).doOnNext(authentication -> known.put(token, authentication));
  }

  /** Never beyond the end of the token; not at all when it does not say when it ends. */
  private static Duration remembered(Authentication authentication) {
    if (!(authentication.getAttributes().get("exp") instanceof Date ends)) return Duration.ZERO;
    Duration left = Duration.ofMillis(Math.max(0, ends.getTime() - System.currentTimeMillis()));
    return left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
  }

  @Override
  public int getOrder() {
    return validator.getOrder();
  }
}
